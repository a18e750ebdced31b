import fc from 'fast-check';
import { expect, test } from 'vitest';
import { pack, packedSize, unpack, type Shapes } from '../../../../src/figures/nets/pack.ts';

const shapes: Shapes = [
  ['W', [3, 4]],
  ['b', [2]],
];
// Floats below 1e-30 have fewer digits than the others.
const numbers = (length: number) =>
  fc
    .float32Array({ minLength: length, maxLength: length, min: -100, max: 100, noNaN: true })
    .map((array) => array.map((x) => (Math.abs(x) < 1e-30 ? 0 : x)));
const arrays = fc.record({ W: numbers(12), b: numbers(2) });

test('every number comes back to within half a step of its row', () => {
  fc.assert(
    fc.property(arrays, (original) => {
      const back = unpack(pack(original, shapes), shapes);
      for (const [name, width] of [
        ['W', 4],
        ['b', 2],
      ] as const) {
        original[name].forEach((x, i) => {
          const start = i - (i % width);
          const most = Math.max(...original[name].slice(start, start + width).map(Math.abs));
          expect(Math.abs(x - back[name]![i]!)).toBeLessThanOrEqual((most / 127) * 0.5001);
        });
      }
    }),
  );
});

test('packing what was unpacked gives the same bytes', () => {
  fc.assert(
    fc.property(arrays, (original) => {
      const bytes = pack(original, shapes);
      expect(pack(unpack(bytes, shapes), shapes)).toEqual(bytes);
    }),
  );
});

test('a file of another length is refused', () => {
  expect(packedSize(shapes)).toBe(12 + 2 + 4 * 4);
  expect(() => unpack(new Uint8Array(29), shapes)).toThrow(
    'The weights hold 29 bytes; their shapes need 30.',
  );
});
