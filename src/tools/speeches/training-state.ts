import { appendFileSync, readFileSync, renameSync, writeFileSync } from 'node:fs';

/** How many bytes the step takes, before the arrays. */
const STEP = 8;

/** Writes the step of a training, then its arrays. What is half written never has the file's name. */
export function keepState(file: string, step: number, arrays: readonly Float32Array[]): void {
  writeFileSync(`${file}.new`, new Uint8Array(Float64Array.of(step).buffer));
  for (const { buffer, byteOffset, byteLength } of arrays)
    appendFileSync(`${file}.new`, new Uint8Array(buffer, byteOffset, byteLength));
  renameSync(`${file}.new`, file);
}

/** Fills arrays, the first that were kept or all of them, and gives the step. Throws where there is no file. */
export function takeState(file: string, arrays: readonly Float32Array[]): number {
  const { buffer } = new Uint8Array(readFileSync(file));
  let at = STEP;
  for (const array of arrays) {
    array.set(new Float32Array(buffer, at, array.length));
    at += array.byteLength;
  }
  return new Float64Array(buffer, 0, 1)[0]!;
}
