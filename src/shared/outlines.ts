/** A place in a drawing. */
export type Place = readonly [x: number, y: number];

/** The outline of a line through places, which are rounded to so many digits. */
export function lineThrough(places: readonly Place[], digits = 1): string {
  return steps(places, digits)
    .map((step, i) => (i ? 'l' : 'M') + step)
    .join('');
}

/**
 * An outline that is a dot at each place, where it is stroked with round ends. A dot is a line of hardly any length: one of none
 * is drawn by WebKit as a giant disc, where strokes keep their width. The pen steps back unseen: a line that turned would end in half a disc.
 */
export function dotsAt(places: readonly Place[], digits = 2): string {
  return steps(places, digits)
    .map((step, i) => `${i ? 'm' : 'M'}${step}h.001`)
    .join('m-.001 0');
}

/**
 * A line through places, which begins anew at each: the same outline, dashed with hardly any length and a long way between, is a
 * dot at each place. So a page that draws both holds their numbers once, as packing sees it.
 */
export function beadsThrough(places: readonly Place[], digits = 2): string {
  const [start, ...lines] = [...steps(places, digits), '0 0'];
  // A line of no length would be a giant disc in WebKit.
  const drawn = lines.map((step) => `l${step === '0 0' ? '.001 0' : step}`).join('m0 0');
  return places.length > 0 ? `M${start}${drawn}` : '';
}

/**
 * Bars side by side, each `step` wide, from `base` to where its top is; where there is none, none is drawn. A stroke goes up and
 * comes back, so that from bar to bar nothing but the top changes, and the page packs well.
 */
export function barsFrom(
  base: number,
  tops: readonly (number | undefined)[],
  step: number,
  digits = 0,
): string {
  let last = -0.5;
  return tops
    .map((top, i) => {
      if (top === undefined || Number(top.toFixed(digits)) === base) return '';
      const move =
        last < 0 ? `M${pair(fixed((i + 0.5) * step, 2), base)}` : `m${pair(fixed((i - last) * step, 4), 0)}`;
      last = i;
      return `${move}V${short(fixed(top, digits))}V${base}`;
    })
    .join('');
}

// Each place is told from the one before, both on one grid, so that no rounding adds up: such numbers are short.
function steps(places: readonly Place[], digits: number): string[] {
  const grid = 10 ** digits;
  const whole = places.map(([x, y]) => [Math.round(x * grid), Math.round(y * grid)] as const);
  return whole.map(([x, y], i) => {
    const [fromX, fromY] = whole[i - 1] ?? [0, 0];
    return pair((x - fromX) / grid, (y - fromY) / grid);
  });
}

const fixed = (x: number, digits: number): number => Number(x.toFixed(digits));

const pair = (x: number, y: number): string => short(x) + (y < 0 ? '' : ' ') + short(y);

// As a path may hold it: ".5" and "-.25".
const short = (x: number): string => String(x === 0 ? 0 : x).replace(/^(-?)0\./, '$1.');
