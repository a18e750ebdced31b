import { isLeftOut } from '../../domain/html-allowlist.ts';
import type { Tag } from './html-tags.ts';

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
    if (OWN[key] === name || isLeftOut(key)) return [];
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

function hintFor(key: string): string {
  if (/^on/.test(key)) return 'Leave it out: pages run no code from a text.';
  return key === 'style' ? 'Leave it out; the width of an image is written width="60%".' : 'Leave it out.';
}
