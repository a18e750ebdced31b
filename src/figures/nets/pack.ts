import { size } from './kernel/kernel.ts';

/** One array in a weights file, with its shape. The order of the arrays is that of the list. */
export type Shapes = readonly (readonly [name: string, shape: readonly number[]])[];

/** The largest step number that fits into 8 bits. */
const MOST_STEPS = 127;

/**
 * Packs arrays into 8 bits a number: for each array first a float32 scale for every row (everything but the last index; a
 * vector is one row), then the numbers as int8, so that number × scale is the weight. Little-endian, no padding. The largest
 * weight of a row becomes `most` steps: fewer than 127 are coarser, and compress better.
 */
export function pack(
  arrays: Readonly<Record<string, Float32Array>>,
  shapes: Shapes,
  most = MOST_STEPS,
): Uint8Array<ArrayBuffer> {
  const bytes = new Uint8Array(packedSize(shapes));
  const view = new DataView(bytes.buffer);
  let at = 0;
  for (const [name, shape] of shapes) {
    const { rows, width } = rowsOf(shape);
    const numbers = at + rows * 4;
    for (let row = 0; row < rows; row++) {
      const line = arrays[name]!.subarray(row * width, (row + 1) * width);
      const scale = Math.fround(line.reduce((top, x) => Math.max(top, Math.abs(x)), 0) / most);
      view.setFloat32(at + row * 4, scale, true);
      line.forEach((x, j) => view.setInt8(numbers + row * width + j, steps(x, scale, most)));
    }
    at = numbers + rows * width;
  }
  return bytes;
}

/** Unpacks what `pack` made, given the same shapes. Throws when the length does not fit them. */
export function unpack<Name extends string = string>(
  bytes: Uint8Array | ArrayBuffer,
  shapes: Shapes,
): Record<Name, Float32Array> {
  const all = bytes instanceof Uint8Array ? bytes : new Uint8Array(bytes);
  if (all.length !== packedSize(shapes)) {
    throw new Error(`The weights hold ${all.length} bytes; their shapes need ${packedSize(shapes)}.`);
  }
  const view = new DataView(all.buffer, all.byteOffset, all.length);
  const arrays: Record<string, Float32Array> = {};
  let at = 0;
  for (const [name, shape] of shapes) {
    const { rows, width } = rowsOf(shape);
    const numbers = at + rows * 4;
    const array = new Float32Array(rows * width);
    for (let i = 0; i < array.length; i++) {
      array[i] = view.getInt8(numbers + i) * view.getFloat32(at + Math.floor(i / width) * 4, true);
    }
    arrays[name] = array;
    at = numbers + array.length;
  }
  return arrays;
}

/** How many bytes arrays of these shapes take. */
export function packedSize(shapes: Shapes): number {
  return shapes.reduce((sum, [, shape]) => sum + size(shape) + rowsOf(shape).rows * 4, 0);
}

/** How many steps of a scale a number is; a row of zeros has no scale, and the tiniest floats have an inexact one. */
function steps(x: number, scale: number, most: number): number {
  return scale ? Math.max(-most, Math.min(most, Math.round(x / scale))) : 0;
}

function rowsOf(shape: readonly number[]): { rows: number; width: number } {
  const width = shape.at(-1) ?? 1;
  return { rows: size(shape.slice(0, -1)), width };
}
