import { isBlank, type Line } from '../lines.ts';
import { withText, type Page } from './page.ts';

const EXAMPLE = /^(\s*)\(@([\w-]*)\)\s+(?=\S)/;
const OF_BLOCK = /^\| (?!.*\||\s*:?-+:?\s*$)(\s*\S.*)$/;

/** Lines that Pandoc has of its own: examples that are counted through, lines that stay lines, definitions behind a tilde. */
export function readPandocLines(page: Page): void {
  const numbers = new Map<string, number>();
  let count = 0;
  for (const { text, code } of page.lines) {
    const [, , name] = (!code && EXAMPLE.exec(text)) || [];
    if (name !== undefined && (++count, name)) numbers.set(name, count);
  }
  let at = 0;
  page.lines = page.lines.map((line, i, all) => {
    if (line.code) return line;
    const said = line.text.replace(EXAMPLE, (_, pad: string) => `${pad}${++at}. `);
    const cited = said.replace(/\(@([\w-]+)\)/g, (typed, name: string) =>
      numbers.has(name) ? `(${numbers.get(name)!})` : typed,
    );
    if (cited !== line.text) return withText(line, cited);
    return ofBlock(line, all[i - 1], all[i + 1]) ?? defined(line, all, i) ?? line;
  });
}

function ofBlock(line: Line, before: Line | undefined, after: Line | undefined): Line | undefined {
  const words = OF_BLOCK.exec(line.text)?.[1];
  if (words === undefined) return undefined;
  const isOne = (other: Line | undefined): boolean => !!other && !other.code && OF_BLOCK.test(other.text);
  // A line alone between rows is a row.
  if (!isOne(after) && !isOne(before) && !!after && !isBlank(after)) return undefined;
  const indent = /^\s*/.exec(words)![0].length;
  return withText(line, `${'&nbsp;'.repeat(indent)}${words.trim()}${isOne(after) ? '\\' : ''}`);
}

function defined(line: Line, all: readonly Line[], i: number): Line | undefined {
  const words = /^ {0,3}~\s+(\S.*)$/.exec(line.text)?.[1];
  if (!words) return undefined;
  const at = all[i - 1] && isBlank(all[i - 1]!) ? i - 2 : i - 1;
  const above = all[at];
  // A term stands alone, and ends no sentence.
  if (!above || isBlank(above) || /[.,:;!?]$/.test(above.text)) return undefined;
  if (all[at - 1] && !isBlank(all[at - 1]!) && !/^ {0,3}[~:]/.test(above.text)) return undefined;
  return above.code ? undefined : withText(line, `:   ${words}`);
}
