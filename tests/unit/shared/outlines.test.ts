import fc from 'fast-check';
import { expect, it } from 'vitest';
import { barsFrom, beadsThrough, dotsAt, lineThrough, type Place } from '../../../src/shared/outlines.ts';

it('draws a dot as a line that has a length, however little, and goes on from where it began', () => {
  expect(dotsAt([])).toBe('');
  expect(dotsAt([[1.5, -2], [0, 0]])).toBe('M1.5-2h.001m-.001 0m-1.5 2h.001'); // prettier-ignore
});

it('begins a line anew at each place, also the last, with some length even where two are one', () => {
  expect(beadsThrough([])).toBe('');
  expect(beadsThrough([[0, 1], [0.5, 0], [0.501, 0]])).toBe('M0 1l.5-1m0 0l.001 0m0 0l.001 0'); // prettier-ignore
});

it('tells each place from the one before', () => {
  expect(lineThrough([])).toBe('');
  expect(lineThrough([[0, 25.93], [6, 26.12], [12, 25.9]])).toBe('M0 25.9l6 .2l6-.2'); // prettier-ignore
});

it('is never further from a place than rounding takes it, however many there are', () => {
  const far = fc.double({ min: -600, max: 600, noNaN: true });
  fc.assert(
    fc.property(
      fc.array(fc.tuple(far, far), { maxLength: 200 }),
      fc.integer({ min: 0, max: 3 }),
      (places, digits) => {
        const drawn = placesOf(lineThrough(places, digits));
        expect(drawn).toHaveLength(places.length);
        for (const [i, [x, y]] of places.entries()) {
          expect(Math.abs(drawn[i]![0] - x)).toBeLessThan(0.501 / 10 ** digits);
          expect(Math.abs(drawn[i]![1] - y)).toBeLessThan(0.501 / 10 ** digits);
        }
      },
    ),
  );
});

it('sets bars in the middle of their places, but those that have no height', () => {
  expect(barsFrom(160, [80, undefined, 160, 3.6], 10)).toBe('M5 160V80V160m30 0V4V160');
  expect(barsFrom(160, [undefined, 160.2], 10)).toBe('');
  const step = 600 / 532;
  const bars = [...barsFrom(80, Array<number>(532).fill(1), step).matchAll(/[Mm]([\d.]+)/g)];
  const last = bars.reduce((x, [, by]) => x + Number(by), 0);
  expect(bars).toHaveLength(532);
  expect(Math.abs(last - 531.5 * step)).toBeLessThan(0.1);
});

// Where a line goes, read as a browser reads it.
function placesOf(outline: string): Place[] {
  let at: Place = [0, 0];
  return [...outline.matchAll(/[Ml](-?[\d.]+(?:e-\d+)?) ?(-?[\d.]+(?:e-\d+)?)/g)].map(
    ([, x, y]) => (at = [at[0] + Number(x), at[1] + Number(y)]),
  );
}
