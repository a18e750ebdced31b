import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import katex from 'katex';
import { visit } from 'unist-util-visit';
import type { Content } from '../../sources/load.ts';

// What the typographer's plugin, CSL and the interface may add to what is typed.
const ALWAYS = `${String.fromCodePoint(...Array.from({ length: 95 }, (_, i) => 32 + i))}\u00a0“”‘’–—…×−`;

/** Every character of the content. */
export function contentCharacters(content: Content): Set<string> {
  const files = content.files.filter(({ kind }) => kind && kind !== 'figures' && kind !== 'rawNotes');
  return lettersOf(files.map(({ absolute }) => readFileSync(absolute, 'utf8').normalize('NFC')));
}

/** Every character that the pages may add in words of their own. */
export function pageCharacters(): Set<string> {
  const files = readdirSync('src', { recursive: true, encoding: 'utf8' }).filter((name) =>
    /\.(astro|ts)$/.test(name),
  );
  return lettersOf([ALWAYS, ...files.map((name) => readFileSync(join('src', name), 'utf8'))]);
}

function lettersOf(texts: string[]): Set<string> {
  return new Set([...texts.join('')].filter((letter) => !/\p{C}/u.test(letter)));
}

/** What KaTeX makes of the formulas of the content: every character that it sets, and every class it uses. */
export function mathInUse(content: Content): { letters: Set<string>; classes: Set<string> } {
  const letters = new Set<string>();
  const classes = new Set(['katex', 'katex-mathml']);
  for (const { tree } of content.prose)
    visit(tree, (node) => {
      if (node.type !== 'math' && node.type !== 'inlineMath') return;
      const html = katex.renderToString(node.value, {
        output: 'html',
        throwOnError: false,
        displayMode: node.type === 'math',
      });
      for (const letter of html.replace(/<[^>]*>/g, '').replace(/&[a-z#\d]+;/g, '&<>"\''))
        letters.add(letter);
      for (const [, names = ''] of html.matchAll(/class="([^"]*)"/g))
        for (const name of names.split(' ')) classes.add(name);
    });
  return { letters, classes };
}
