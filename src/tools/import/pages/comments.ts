import { isBlank, type Line } from '../lines.ts';
import { asCode, beside, inComment, withText, type Read } from './page.ts';

// How comments over several lines begin and end: of Obsidian, of kramdown, of Jekyll.
const KINDS: readonly (readonly [begins: RegExp, ends: RegExp])[] = [
  [/^\s*%%(?!.*%%)(.*)$/, /^(.*?)%%\s*$/],
  [/^\s*\{::comment\}(?!.*\{:\/)(.*)$/, /^(.*?)\{:\/(?:comment)?\}\s*$/],
  [/^\s*\{%-?\s*comment\s*-?%\}(?!.*endcomment)(.*)$/, /^(.*?)\{%-?\s*endcomment\s*-?%\}\s*$/],
];

/** What somebody kept to themselves, over several lines: it stays a comment, and on no page. */
export function commentAt(lines: readonly Line[], i: number): Read | undefined {
  const first = lines[i]!;
  if (first.code) return undefined;
  for (const [begins, ends] of KINDS) {
    const begun = begins.exec(first.text)?.[1];
    if (begun === undefined) continue;
    const end = lines.findIndex(({ text, code }, k) => k > i && !code && ends.test(text));
    if (end === -1) continue;
    const inside = [
      beside(first, begun, true),
      ...lines.slice(i + 1, end).map(asCode),
      beside(lines[end]!, ends.exec(lines[end]!.text)![1], true),
    ].filter((line) => !isBlank(line));
    const safe = inside.map((line) => withText(line, inComment(line.text)));
    return { lines: [beside(first, '<!--'), ...safe, beside(lines[end]!, '-->')], end };
  }
  return undefined;
}
