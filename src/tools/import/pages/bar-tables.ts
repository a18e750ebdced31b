import { isBlank, type Line } from '../lines.ts';
import { beside, withText, type Read } from './page.ts';

// Hyphens, colons and bars; between rows a hyphen in each cell may be what stands there.
const RULER = /^(?=.*-)(?=.*\|)[\s|:+-]+$/;
const PARTS = /^\s*\|?:?-{3,}[-:|+]*$/;
const BEGINS = /^\s*(?:>|[-*+]\s|\d+[.)]\s|#{1,6}\s)/;
const LONGEST = 500;

/** A table of kramdown that is none elsewhere: its first line may part nothing, others may part its rows, or there is none at all. */
export function barTableAt(lines: readonly Line[], i: number): Read | undefined {
  const isRow = (line: Line | undefined): boolean =>
    line !== undefined && !line.code && !isBlank(line) && line.text.includes('|') && !BEGINS.test(line.text);
  if (!isRow(lines[i]) || isRow(lines[i - 1])) return undefined;
  let end = i;
  while (end - i < LONGEST && isRow(lines[end + 1])) end++;
  const all = lines.slice(i, end + 1);
  const rulers = all.filter(({ text }, k) => RULER.test(text) && (k < 2 || PARTS.test(text)));
  const [head, ...rows] = all.filter((line) => !rulers.includes(line));
  const usual = rulers.length === 1 && all[1] === rulers[0];
  if (usual || !head || all.length < 2) return undefined;
  if (rulers.length === 0 && !(rows.length && all.every(({ text }) => /^\s*\|\s.*\s\|$/.test(text))))
    return undefined;
  const width = Math.max(...[head, ...rows].map(cellsOf));
  const fits = rulers.find((line) => cellsOf(line) === width);
  const pad = /^\s*/.exec(head.text)![0];
  const ruler = fits
    ? withText(fits, fits.text.replace(/(?<=-)\+(?=-)/g, '|'))
    : beside(head, `${pad}|${' --- |'.repeat(width)}`);
  return { lines: [head, ruler, ...rows], end };
}

function cellsOf({ text }: Line): number {
  const bars = text
    .trim()
    .replace(/`[^`]*`|\\\|/g, '')
    .replace(/^\||\|$/g, '');
  return bars.split(RULER.test(text) ? /[|+]/ : '|').length;
}
