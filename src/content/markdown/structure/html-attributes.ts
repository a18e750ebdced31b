import { isLeftOut } from '../../domain/html-allowlist.ts';
import { readLanguage } from '../../domain/languages.ts';
import type { Tag } from './html-tags.ts';

const HAVE_LANGUAGE = new Set(['span', 'p', 'bdo', 'q', 'cite', 'dfn']);
const MARKS: Record<string, string> = {
  a: 'lower-alpha',
  A: 'upper-alpha',
  i: 'lower-roman',
  I: 'upper-roman',
};
const OWN: Record<string, string> = { href: 'a', src: 'img' };
const WIDTH = /^(?:[1-9]\d?|100)%$|^[1-9]\d{0,3}(?:px)?$/;
const SPAN = /^(?:[2-9]|[1-9]\d)$/;

/** What is wrong with the attributes of a tag, each with what to do. */
export function faultsOfAttributes({ name, attributes }: Tag): [what: string, hint: string][] {
  return [...attributes].flatMap(([key, value]): [string, string][] => {
    if (key === 'id' || (key === 'name' && name === 'a'))
      return /\s/.test(value)
        ? [[`The ${key} "${value}" holds a space.`, 'Write a hyphen in its place.']]
        : [];
    if (OWN[key] === name || (isLeftOut(key) && !isLanguage(name, key, value))) return [];
    return [[`The attribute "${key}" of <${name}> is not read here.`, hintFor(key)]];
  });
}

/** The ids of a tag, as they were written. */
export function idsOf({ name, attributes }: Tag): string[] {
  const all = [attributes.get('id'), name === 'a' ? attributes.get('name') : undefined];
  return [...new Set(all)].filter((id): id is string => id !== undefined && id !== '' && !/\s/.test(id));
}

/** How wide an image is to be, where its tag says so, as `width`. */
export function widthOf({ attributes }: Tag): Record<string, string> {
  const width = attributes.get('width')?.trim() ?? '';
  if (!WIDTH.test(width)) return {};
  return { width: /\d$/.test(width) ? `${width}px` : width };
}

/** What a cell of a table says of itself. */
export function propertiesOfCell({ attributes }: Tag): Record<string, unknown> {
  const [align = '', columns = '', rows = ''] = ['align', 'colspan', 'rowspan'].map(
    (key) => attributes.get(key) ?? '',
  );
  return {
    ...(/^(?:left|center|right)$/i.test(align) ? { align: align.toLowerCase() } : {}),
    ...(SPAN.test(columns) ? { colSpan: Number(columns) } : {}),
    ...(SPAN.test(rows) ? { rowSpan: Number(rows) } : {}),
  };
}

/** How a list counts, and what an item counts from there. */
export function countingOf({ name, attributes }: Tag): { data?: { hProperties: Record<string, unknown> } } {
  const [type = '', value = ''] = [attributes.get('type'), attributes.get('value')];
  const marks = name === 'ol' && Object.hasOwn(MARKS, type) && MARKS[type];
  const hProperties = {
    // A style sheet would take `a` for `A`, and has marks of its own.
    ...(marks ? { style: `list-style-type: ${marks}` } : {}),
    ...(name === 'ol' && attributes.has('reversed') ? { reversed: true } : {}),
    ...(name === 'li' && /^-?\d{1,6}$/.test(value) ? { value: Number(value) } : {}),
  };
  return Object.keys(hProperties).length > 0 ? { data: { hProperties } } : {};
}

/** Which language words are in, and how they run, where their tag says another than what is around them. */
export function languageIn({ name, attributes }: Tag): { lang?: string; dir?: string } {
  if (!HAVE_LANGUAGE.has(name)) return {};
  const read = readLanguage(attributes.get('lang') ?? '');
  const dir = attributes.get('dir')?.toLowerCase() ?? '';
  return { ...('tag' in read ? { lang: read.tag } : {}), ...(/^(?:ltr|rtl|auto)$/.test(dir) ? { dir } : {}) };
}

// Of other elements only that they are as most pages are, which is how other programs write them.
function isLanguage(name: string, key: string, value: string): boolean {
  return (
    (key === 'lang' || key === 'dir') && !HAVE_LANGUAGE.has(name) && !/^(?:ltr|auto|en\b.*|)$/i.test(value)
  );
}

function hintFor(key: string): string {
  if (key === 'lang' || key === 'dir')
    return 'Write it on the words, <span lang="he">…</span>, or say `lang` in the front matter.';
  if (/^on/.test(key)) return 'Leave it out: pages run no code from a text.';
  return key === 'style' ? 'Leave it out; the width of an image is written width="60%".' : 'Leave it out.';
}
