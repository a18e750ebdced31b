import type { Speaker } from './found.ts';
import { hyphened } from './picture-name.ts';

/** A title line taken apart. */
export interface TitleLine {
  /** "Lec 3:" and the like, which becomes the number or nothing. */
  label: string;
  number?: number;
  title: string;
  speakers: Speaker[];
  /** The words that named the speakers. */
  said: string;
  series?: string;
}

const PREFIX =
  /^(?:lec(?:ture)?|talk|seminar)\b\s*#?\s*(?:\d{1,4})?\s*(?:[-–—:.|]\s*|$)|^lec(?:ture)?\s*\d{1,4}\s*(?:[-–—:.|]\s*|\s|$)|^lec\s+/i;

/** Reads "Lec 3: Title – the rest - Speaker | Series #12"; `speakerBelow` tells that the line below names the speaker. */
export function readTitle(text: string, speakerBelow: boolean): TitleLine {
  const words = text
    .trim()
    .replace(/^\*\*(.*)\*\*$/, '$1')
    .replace(/(?<=\S)\s*:$/, '');
  const prefix = PREFIX.exec(words)?.[0] ?? '';
  const number = Number(/\d+/.exec(prefix)?.[0] ?? 0);
  let title = words.slice(prefix.length).trim();
  const bar = title.lastIndexOf(' | ');
  const series = bar === -1 ? '' : title.slice(bar + 3).trim();
  if (bar !== -1) title = title.slice(0, bar).trim();
  const dash = title.lastIndexOf(' - ');
  const said = dash > 0 && !speakerBelow ? title.slice(dash + 3) : '';
  const speakers = readSpeakers(said);
  if (speakers.length) title = title.slice(0, dash).trim();
  return {
    label: prefix.trim(),
    ...(number > 0 ? { number } : {}),
    title,
    speakers,
    said,
    ...(series ? { series } : {}),
  };
}

// Two to five words that begin with capitals, small particles between them.
const NAME =
  /^\p{Lu}[\p{L}.'’-]*(?:\s+(?:(?:van|von|de|der|den|da|del|di|la|le|bin|al|el|ibn)\s+)*\p{Lu}[\p{L}.'’-]*){1,4}$/u;

// Words of titles that no name has: a line with one is never taken for a speaker.
const NO_NAME =
  /(?<![\p{L}'’-])(?:a|all|an|and|are|as|at|attention|can|deep|do|does|dive|everyone|everything|for|from|guest lecture|hello|how|in|introduction|is|it|language|learning|lecture|models?|need|networks?|neural|not|notes|of|on|overview|part|question|questions|scaling|summary|talk|the|to|towards?|training|transformers?|understanding|using|via|what|when|why|with|without|you|your)(?![\p{L}'’.-])/iu;

/** True for words that cannot be somebody's name, however they are written. */
export function isNoName(words: string): boolean {
  return NO_NAME.test(words);
}

/** True where a title may name its speaker, which nobody can tell from the rest of it. */
export function mayNameSpeaker(title: string): boolean {
  const parts = [/\b(?:by|with)\s+(.+)$/i, /\(([^(),]+)(?:,[^()]*)?\)$/, /^([^:]+):\s/, /\s[-–—]\s(.+)$/].map(
    (sign) => sign.exec(title)?.[1],
  );
  return parts.some((part) => part !== undefined && NAME.test(part.trim()) && !isNoName(part));
}

const INSTITUTION = /\b(?:[Uu]niversit\w*|[Ii]nstitut\w*|College|School|Labs?|Research|AI)(?!\p{L})/u;

/** The speakers that a line names and nothing else: "Ada One (Here, There) and Bo Two"; none when it is no such line. */
export function readSpeakers(line: string): Speaker[] {
  const text = line
    .trim()
    .replace(/^\*\*(.*)\*\*$/, '$1')
    .replace(/^(?:by|speakers?)\s*:?\s+/i, '');
  if (!text || text.length > 200) return [];
  const speakers: Speaker[] = [];
  for (const part of text.split(/,\s*(?:and\s+)?(?![^(]*\))|\s+(?:and|&)\s+(?![^(]*\))|;\s*(?![^(]*\))/)) {
    const [, name = '', inside = ''] = /^([^()]*?)\s*(?:\(([^()]*)\))?$/.exec(part.trim()) ?? [];
    const last = speakers.at(-1);
    if (last && !inside && INSTITUTION.test(name)) last.affiliations.push(name);
    else if (NAME.test(name) && !isNoName(name))
      speakers.push({ name, affiliations: inside.split(/,\s*/).filter(Boolean) });
    // "Ada One, Somewhere": a single word after a name is where she works.
    else if (last && !inside && /^\p{Lu}\S*$/u.test(name)) last.affiliations.push(name);
    else return [];
  }
  return speakers;
}

/** The words of a line that stand between the speakers' names: "and". */
export function glue(line: string, speakers: readonly Speaker[]): string[] {
  const kept = speakers.flatMap(({ name, affiliations }) => [name, ...affiliations]).flatMap(wordsOf);
  return wordsOf(line).filter((word) => {
    const at = kept.indexOf(word);
    if (at !== -1) kept.splice(at, 1);
    return at === -1;
  });
}

function wordsOf(text: string): string[] {
  return text.match(/[\p{L}\p{N}\p{M}]+/gu) ?? [];
}

/** A title from the name of a file: "lec3-sparse_attention.md" says "sparse attention". */
export function titleOfFile(name: string): string {
  const bare = name.replace(/^.*[\\/]/, '').replace(/(?:\.raw)?\.[a-z\d]{1,5}$/i, '');
  const words = bare.replace(/[-_\s]+/g, ' ').trim();
  return words.replace(/^(?:lec(?:ture)?|talk)\s?\d*\s+(?=\S)/i, '') || words || 'untitled';
}

/** An address made of a title: its headline in small letters, whole words, at most fifty of them signs. */
export function slugOf(title: string): string {
  let slug = '';
  for (const word of hyphened(title.normalize('NFKD').replace(/['’]/g, '')).split('-')) {
    if (slug && slug.length + word.length >= 50) break;
    slug += (slug ? '-' : '') + word.slice(0, 50);
  }
  return slug;
}
