import { distance } from 'fastest-levenshtein';
import { parse } from 'yaml';
import type { Imported } from '../../../../src/tools/import/import-notes.ts';
import { splitFrontMatter } from '../../../../src/content/load/split-front-matter.ts';

// An address ends at a bracket that it did not open.
const ADDRESS = /(?:https?:\/\/|www\.)(?:[^\s()<>"`\\{}|^[\]“”]|\([^\s()<>"`\\{}|^[\]“”]*\)?)*/gi;

/** Counts words, so that what went missing and what was made up can be told. */
export interface Account {
  missing: string[];
  madeUp: string[];
  /** Files whose words are not in the order of the raw notes. */
  outOfOrder: string[];
  /** Labels that are no labels of the template and stand in no file. */
  strangeLabels: string[];
}

interface Yaml {
  title?: string;
  series?: string;
  date?: string;
  number?: number;
  speakers?: { name: string; affiliations?: string[] }[];
  links?: { label: string; text?: string }[];
  notes?: { by?: string };
  label?: string;
  sent_as?: string;
  items?: { sent?: string; note?: { text: string } }[];
}

/** Holds what was written against what was typed, word for word; addresses are told by `addressesOf`. */
export function account(raw: string, imported: Imported): Account {
  const bares = addressesOf(raw)
    .filter((url) => url.length > 4)
    .sort((a, b) => b.length - a.length);
  // What a definition at the end leads to stands where it is named: elsewhere in the order.
  const defined = [
    ...raw.matchAll(/^ {0,3}\[[^\]]+\]: *<?(?!https?:)(?:[^\s<>]*\/)?([^\s<>/]+\.\w+)>?\s*$/gm),
  ].map(([, name = '']) => name.toLowerCase());
  const words = (text: string): string[] => {
    // The name of a field that this site's own notes have.
    let left = pictures(text.normalize('NFC'))
      .replace(/note\\?\{title=/g, 'note ')
      // What ends an element says no word.
      .replace(/<\/[a-z]+>/gi, ' ')
      .replace(ADDRESS, ' ');
    for (const name of defined) left = left.replaceAll(name, ' ');
    for (const bare of bares) left = left.replaceAll(bare, ' ');
    return (left.match(/[\p{L}\p{N}\p{M}]+/gu) ?? []).filter((word) => !/^todo$/i.test(word));
  };
  const typed = words(raw);
  const texts = new Map([...imported.files].map(([path, text]) => [path, textOf(path, text, imported)]));
  // Of the name of a reference its capitals say nothing: `words` reads it so where it is typed.
  const named = imported.labels.map(({ text }) =>
    text.replace(/^\[[^[\]]*\]$/, (name) => name.toLowerCase()),
  );
  const written = [...texts.values(), ...named].flatMap(words);
  return {
    missing: minus(typed, written),
    madeUp: minus(written, typed),
    outOfOrder: [...texts]
      .filter(([path, text]) => path.endsWith('.md') && !isSubsequence(words(text), typed))
      .map(([path]) => path),
    strangeLabels: imported.labels.map(({ text }) => text).filter((text) => !isLabel(text, imported)),
  };
}

// A picture lies in one folder whatever its path was, and its size in the editor says nothing here.
function pictures(text: string): string {
  const file = /(?=[^\s/()|<>![\]]*\.(?:png|jpe?g|gif|svg|webp|avif|bmp|tiff?)(?![\p{L}\p{N}]))/iu.source;
  return (
    text
      .replace(
        /(\]\(<?)(?![^()<>"\n]*https?:)[^()<>"\n]*\/(?=[^()<>"\n/]*\.(?:png|jpe?g|gif|svg|webp)\b)/gi,
        '$1',
      )
      // Also of code that does not end, which is words.
      .replace(/^([ \t]*(?:[-*+] )?(?:\\?`){3}[a-z]\w*)=\d+(?=\s)/gim, '$1')
      // A name of Markdown holds no bracket and no empty line.
      .replace(/\]\\?\[(?:(?!\n\s*\n)[^[\]])*\]/g, (name) => name.toLowerCase())
      .replace(new RegExp(`(?<![\\p{L}\\p{N}_:/.%-])(?:attachment:|[\\p{L}\\p{N}_.-]*/)+${file}`, 'giu'), '')
      .replace(/[^\s/()|<>![\]]+\.(?:png|jpe?g|gif|svg|webp)(?![\p{L}\p{N}])/giu, (name) =>
        name.toLowerCase(),
      )
      .replace(/ =\d*%?x\d*%?(?=[\s)])|\|\d+(?:x\d+)?(?=\]\]|\)\))/g, '')
      .replace(
        /!\\?\[\\?\[([^[\]|]+)\|([^\]]*)\]\]/g,
        (_, file: string, words: string) => ` ${words} ${file.toLowerCase()} `,
      )
  );
}

// What of a file is the raw notes': neither the template's prompts, nor labels, nor marks.
function textOf(path: string, text: string, { found }: Imported): string {
  const { yaml, body } = path.endsWith('.yaml') ? { yaml: text, body: '' } : splitFrontMatter(text);
  const data = parse(yaml) as Yaml;
  const prose = body
    .replace(/^<!-- Look at this: .*-->$/gm, '')
    .replace(/^## Not sorted yet$/gm, '')
    .replace(/(?<=[>)]) \[@[\w-]+\]/g, '');
  if (path === 'lecture.yaml')
    return [
      found.titleFrom === 'notes' ? data.title : '',
      data.series,
      data.date,
      ...(data.speakers ?? []).flatMap(({ name, affiliations = [] }) => [name, ...affiliations]),
      ...(data.links ?? []).map((link) => link.text ?? ''),
      data.notes?.by,
    ].join('\n');
  if (path === 'reading-list.yaml') {
    const items = data.items ?? [];
    const notes = items.map(({ note }) => note?.text.replace(/^Also under “[^”]*”/, '') ?? '');
    return [found.sentAs ? data.sent_as : '', ...items.map(({ sent }) => sent ?? ''), ...notes].join('\n');
  }
  if (!path.startsWith('questions/')) return prose;
  const unnamed = data.title === `Question ${data.number ?? ''}`.trim();
  return `${unnamed ? '' : data.title}\n${prose}`;
}

function minus(some: string[], others: string[]): string[] {
  const left = new Map<string, number>();
  for (const word of others) left.set(word, (left.get(word) ?? 0) + 1);
  return some.filter((word) => {
    const n = left.get(word) ?? 0;
    left.set(word, n - 1);
    return n <= 0;
  });
}

function isSubsequence(some: string[], all: string[]): boolean {
  let at = 0;
  for (const word of some) {
    at = all.indexOf(word, at) + 1;
    if (at === 0) return false;
  }
  return true;
}

const wordsOf = (text: string): string[] => text.match(/[\p{L}\p{N}]+/gu) ?? [];

const NAMES =
  'summary, summaries, overview, notes, note, lecture notes, my notes, class notes, talk notes, misc info, misc, question, questions, q&a, q & a, questions and answers, questions for the speaker, discord summary, discord message, discord announcement, discord, slack summary, slack message, announcement, talk announcement, talk details, email, speaker bio, speaker bios, bio, biography, about the speaker, abstract, talk abstract, paper abstract, abstract of the paper, refs, references, ref, further reading, date, speaker, speakers, by, notes by, note taker, notes taken by, scribe, title, original, attendance, webpage, canvas, slides, zoom, video, recording, youtube, youtube playlist, code, summary, my summary, my summary of the abstract, 2 sentence summary, paper, fms summary, copypaste summary, main contributions, contributions, tags, author, aliases, cssclasses, description, lang, image'.split(
    ', ',
  );

function isLabel(text: string, { files, title }: Imported): boolean {
  // A heading that repeats the title of the front matter.
  if (title && wordsOf(text).join(' ') === wordsOf(title).join(' ')) return true;
  const bare = text
    .toLowerCase()
    .replace(/[-_]/g, ' ')
    .replace(/^[\s#*•]+|[\s#*:.]+$/g, '');
  // The name of a reference link, and the id of a heading.
  if (/^(?:\[[^[\]]*\]:?|\{#[\w.-]*\})$/.test(text.trim())) return true;
  if (/^(?:and|\d{1,3}[.)]?|#*\s*(?:lec(?:ture)?|talk|seminar)?\s*#?\s*\d*[\s–—|:.]*)$/.test(bare.trim()))
    return true;
  if (/^(?:[-*\s]*)(?:q(?:uestion)?|a(?:nswer)?)[\s\d#:*.)\]-]*$/i.test(text.trim())) return true;
  // It stands in its file as a field.
  const fields = [...files].flatMap(([path, file]) => {
    const data = parse(path.endsWith('.yaml') ? file : splitFrontMatter(file).yaml) as Yaml;
    return [data.label, data.sent_as, ...(data.links ?? []).map(({ label }) => label)];
  });
  if (fields.includes(text)) return true;
  if (text.includes('/')) return text.split('/').every((part) => isLabel(part, { files, title } as Imported));
  return NAMES.some((name) => distance(bare, name) <= 3 && bare.length > 1) || bare === '';
}

// Without their scheme and what ends the sentence, each once.
function addressesOf(raw: string): string[] {
  const all = raw.match(ADDRESS) ?? [];
  return [...new Set(all.map((url) => url.replace(/^https?:\/\//i, '').replace(/[.,;:!?'’*_~)$]+$/, '')))];
}

/** The addresses of raw notes that stand in no file, by host and path. */
export function lostAddresses(raw: string, imported: Imported, bibtex: string): string[] {
  const all = [...imported.files.values(), bibtex].join('\n').toLowerCase();
  return (
    addressesOf(raw)
      // Two addresses of one post or paper are one work: its id tells.
      .filter((url) => !all.includes(/posts\/\w{17}|\d{4}\.\d{5}/.exec(url.toLowerCase())?.[0] ?? '\0'))
      .filter(
        (url) =>
          !all.includes(
            url
              .toLowerCase()
              .split(/[?#~$%"']/)[0]!
              .slice(0, 200),
          ),
      )
  );
}
