import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Content } from '../../sources/load.ts';

/** ASCII, and what the typographer's plugin, CSL and the interface may add to what is typed. */
export const BASIC = `${String.fromCodePoint(...Array.from({ length: 95 }, (_, i) => 32 + i))}\u00a0“”‘’–—…×−`;

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
  const texts = files.map((name) => {
    const text = readFileSync(join('src', name), 'utf8');
    // Code knows letters that no page shows: the Greek alphabet of TeX, say.
    return name.endsWith('.ts') ? text.replace(/\p{Script=Greek}|\p{Script=Cyrillic}/gu, '') : text;
  });
  return lettersOf([BASIC, ...texts]);
}

function lettersOf(texts: string[]): Set<string> {
  // Each letter once before it is looked at: there are millions.
  return new Set([...new Set(texts.join(''))].filter((letter) => !/\p{C}/u.test(letter)));
}
