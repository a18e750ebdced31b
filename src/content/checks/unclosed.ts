import { problem, type Problem } from '../domain/problems.ts';
import { nodesOf } from '../markdown/index-nodes.ts';
import type { Prose } from '../load/load-content.ts';

const DISPLAY = /^(\${2,})(?!\$)[^]*[^\\$]\1\$*[ \t]*(?:\{[^\n]*\})?$/;

/** Code and formulas that are begun and never ended: they would hold the rest of the text. */
export function checkUnclosed({ source, text, tree, at }: Prose): Problem[] {
  return nodesOf(tree, 'code', 'math').flatMap(({ type, position }) => {
    const lines = text.slice(position!.start.offset, position!.end.offset).split('\n');
    const mark = /^(?:`{3,}|~{3,}|\${2,})/.exec(lines[0]!)?.[0];
    // A formula may end beside its last line, with attributes behind its dollar signs.
    if (type === 'math' && DISPLAY.test(lines.join('\n'))) return [];
    if (mark === undefined || (lines.length > 1 && ends(lines.at(-1)!, mark))) return [];
    const what = type === 'code' ? 'This code does not end' : 'This formula does not end';
    const so = lines.length > 1 ? ', so it takes in all that follows' : ': it holds nothing';
    const start = at(position!.start);
    return [problem(source.file, start, 'block-unclosed', `${what}${so}.`, hintOf(lines, mark))];
  });
}

// MyST names an equation behind its dollar signs.
function hintOf(lines: readonly string[], mark: string): string {
  const name = lines.map((line) => /^[\s>]*\$\$\s*\(([\w:-]+)\)\s*$/.exec(line)?.[1]).find(Boolean);
  const key = name?.replace(/^eq[-:_]/, '').replace(/[^\p{L}\p{N}]+/gu, '-');
  return key ? `End it with $$ {#eq-${key}}.` : `End it with ${mark} on a line of its own.`;
}

// The last line of the block, in a list or a quotation perhaps, is a mark at least as long as the first.
function ends(line: string, mark: string): boolean {
  const bare = line.replace(/^[\s>]*/, '').trimEnd();
  return bare.length >= mark.length && bare === mark[0]!.repeat(bare.length);
}
