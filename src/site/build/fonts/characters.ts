import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { toString } from 'mdast-util-to-string';
import { kindInfo } from '../../../content/load/list-files.ts';
import type { Content } from '../../../content/load/load-content.ts';
import { MEASURED } from './system-fonts.ts';

/** Signs of ASCII that stand in code, which has a face of its own, and hardly ever in running text. */
export const SIGNS = '"$*<>@\\^`{|}~';

const ASCII = Array.from({ length: 95 }, (_, i) => String.fromCodePoint(32 + i));

/** The rest of ASCII, and what the typographer's plugin, CSL and the interface may add to what is typed. */
export const BASIC = `${ASCII.filter((sign) => !SIGNS.includes(sign)).join('')}\u00a0“”‘’–—…×−`;

// Widths settle long before all is read.
const ENOUGH = 20_000;
// What stands for the words of a course that has no glossary yet.
const ORDINARY =
  'Most of what is read here is running text, such as this: short words and long ones, a name like Ada now and then, and the year, 2023.';

// Tables of letters that are read, not shown. What they make of the content is found there.
const UNSEEN = /^(?:content\/(?:bibliography|checks)|figures\/nets|tools)\/|^site\/search\/search-words/;

/** Every character of the content: as typed, and what Markdown and BibTeX make of it (`&eacute;`, `{\'e}`). */
export function contentCharacters(content: Content): Set<string> {
  const files = content.files.filter(({ kind }) => kind && kindInfo(kind).format !== 'asis');
  return lettersOf([
    ...files.map(({ absolute }) => readFileSync(absolute, 'utf8').normalize('NFC')),
    ...content.prose.map(({ tree }) => toString(tree)),
    ...[...content.works.values()].map(({ csl }) => JSON.stringify(csl)),
  ]);
}

/** Every character that the pages may add in words of their own. */
export function pageCharacters(): Set<string> {
  const files = readdirSync('src', { recursive: true, encoding: 'utf8' }).filter(
    (name) => /\.(astro|ts)$/.test(name) && !UNSEEN.test(name),
  );
  const texts = files.map((name) => {
    const text = readFileSync(join('src', name), 'utf8').replace(/^\s*(?:\/?\*|\/\/).*$/gm, '');
    // Code knows letters that no page shows: the Greek alphabet of TeX, say.
    return name.endsWith('.ts') ? text.replace(/\p{Script=Greek}|\p{Script=Cyrillic}/gu, '') : text;
  });
  return lettersOf([BASIC, SIGNS, ...texts]);
}

/**
 * Running text, of letters whose widths are known in every system's fonts: of the glossary, which all pages are made anew for. If it were
 * of the lectures too, a sentence more in one of them would now and then make other fonts, and with them all pages of all lectures.
 */
export function sampleOf(content: Content): string {
  let sample = ORDINARY;
  for (const { source, tree } of content.prose) {
    if (source.kind !== 'terms') continue;
    // A file's front matter is for the build to read.
    const body = toString(tree.children.filter(({ type }) => type !== 'yaml'));
    sample += ` ${[...body].filter((letter) => MEASURED.includes(letter)).join('')}`;
    if (sample.length > ENOUGH) break;
  }
  return sample.slice(0, ENOUGH);
}

function lettersOf(texts: string[]): Set<string> {
  // There are millions of letters, and most are of ASCII.
  const all = texts.join('');
  const others = new Set(all.match(/[\u{80}-\u{10ffff}]/gu));
  return new Set(
    [...ASCII.filter((sign) => all.includes(sign)), ...others].filter((one) => !/\p{C}/u.test(one)),
  );
}
