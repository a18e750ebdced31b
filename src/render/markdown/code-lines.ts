import { toString } from 'hast-util-to-string';
import type { ShikiTransformer } from 'shiki';
import { readFence, type Fence } from '../../content/markdown/fence.ts';

// Of `@shikijs/transformers` 4.6 only some ten lines could stand here, since the check too reads what a fence asks for, and names what nothing
// reads. Its own readers pass over `{1, 3}`, mark the b of `title="src/b/x.py"` and a word within a marked word, and make 1 GB of `{1-30000000}`;
// of code in diff they mark nothing, and their `[!code ++]` goes from the page but stays in its twin, and in code without a language.

/** Marks the lines and words of code that its fence names, the lines that a diff adds and takes, and where numbers begin. */
export const codeLines: ShikiTransformer = {
  name: 'code-lines',
  preprocess(code, options) {
    const { words } = fenceOf(options);
    if (words.length === 0) return;
    options.decorations = placesOf(words, code).map(([start, end]) => ({
      start,
      end,
      properties: { class: 'marked' },
    }));
  },
  pre(pre) {
    const { first } = fenceOf(this.options);
    if (first === undefined) return;
    pre.properties['data-numbers'] = '';
    const { style } = pre.properties;
    pre.properties['style'] = `${typeof style === 'string' ? style : ''};counter-reset:line ${first - 1}`;
  },
  line(line, number) {
    if (fenceOf(this.options).lines.has(number)) this.addClassToHast(line, 'marked');
    if (this.options.lang !== 'diff') return;
    const [sign] = /^(?!\+\+\+|---)[+-]/.exec(toString(line)) ?? [];
    if (sign) this.addClassToHast(line, sign === '+' ? 'added' : 'taken');
  },
};

function fenceOf({ meta }: { meta?: { __raw?: string } | undefined }): Fence {
  return readFence(meta?.__raw);
}

// No two of them overlap, and none goes over a line.
function placesOf(words: readonly string[], code: string): [from: number, to: number][] {
  const found: [number, number][] = [];
  for (const word of words)
    for (let at = code.indexOf(word); at >= 0; at = code.indexOf(word, at + word.length))
      found.push([at, at + word.length]);
  found.sort(([a, b], [c, d]) => a - c || d - b);
  let end = 0;
  return found.filter(([from, to]) => from >= end && (end = to) > 0);
}
