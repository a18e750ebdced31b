import type { Line } from '../lines.ts';
import { beside } from './page.ts';

// How comments over several lines begin and end: of Obsidian, of kramdown, of Jekyll.
const KINDS: readonly (readonly [begins: RegExp, ends: RegExp])[] = [
  [/^\s*%%(?!.*%%)(.*)$/, /^(.*?)%%\s*$/],
  [/^\s*\{::comment\}(?!.*\{:\/)(.*)$/, /^(.*?)\{:\/(?:comment)?\}\s*$/],
  [/^\s*\{%-?\s*comment\s*-?%\}(?!.*endcomment)(.*)$/, /^(.*?)\{%-?\s*endcomment\s*-?%\}\s*$/],
];

/** What somebody kept to themselves, over several lines: it stays a comment, and on no page. */
export function commentAt(lines: readonly Line[], i: number): { lines: Line[]; end: number } | undefined {
  const first = lines[i]!;
  if (first.code) return undefined;
  for (const [begins, ends] of KINDS) {
    const begun = begins.exec(first.text)?.[1];
    if (begun === undefined) continue;
    const end = lines.findIndex(({ text, code }, k) => k > i && !code && ends.test(text));
    if (end === -1) continue;
    const inside = [
      beside(first, begun, true),
      ...lines.slice(i + 1, end).map((line) => ({ ...line, code: true })),
      beside(lines[end]!, ends.exec(lines[end]!.text)![1], true),
    ].filter(({ text }) => text.trim() !== '');
    const safe = inside.map((line) => ({ ...line, text: line.text.replaceAll('--', '- -') }));
    return { lines: [beside(first, '<!--'), ...safe, beside(lines[end]!, '-->')], end };
  }
  return undefined;
}
