import { leadWithin, type Within } from './lead-within.ts';
import { cutAtTags, joinPieces, type Tag } from './html-pieces.ts';
import { ItemNumbers } from './item-numbers.ts';
import { moveAnswers } from './move-answers.ts';

/** Attributes that name ids. */
const POINTERS = 'aria-labelledby aria-describedby aria-controls aria-details aria-owns for headers'.split(
  ' ',
);
const CONCERNED =
  /^(?:h[1-6]|details|[ou]l|li)$|\s(?:id|href|for|headers|role|aria-[a-z]+|data-(?:scope|deeper|address|answers))=|url\(#/;

/**
 * Sets what stands on several pages of a lecture on one. Inside `data-scope="name"` every id gets `name-` before it;
 * inside `data-deeper="n"` every heading goes down n levels. Links to what is on the page then lead there, addresses
 * are written out once, answers move to where they are waited for, and what needs script is left out.
 */
export function setOnOnePage(html: string, within: Within): string {
  const ids = new Set<string>();
  const tags: Tag[] = [];
  const items = new ItemNumbers();
  const asked = new Map<string, number>();
  const pieces = cutAtTags(
    html
      .replace(/<script\b[^>]*>[\s\S]*?<\/script>/g, '')
      .replace(/(<details class="more">)\s*<summary>[^<]*<\/summary>/g, '$1'),
    (name, written) => CONCERNED.test(name) || CONCERNED.test(written),
    (tag, around) => {
      const by = around.flatMap(({ attributes }) => attributes.get('data-scope') ?? []).join('-');
      scope(tag, by);
      deepen(
        tag,
        around.reduce((sum, { attributes }) => sum + Number(attributes.get('data-deeper') ?? 0), 0),
      );
      items.see(tag, around);
      if (tag.attributes.get('class')?.split(' ').includes('answer') && tag.name === 'details') {
        const number = items.of(around) ?? (asked.get(by) ?? 0) + 1;
        asked.set(by, number);
        tag.attributes.set('data-of', by).set('data-answer', String(number));
      }
      // Nobody unfolds paper: a caption stands there whole.
      if (tag.attributes.get('class') === 'more') tag.name = 'div';
      if (tag.name === 'details') tag.attributes.set('open', undefined);
      const id = tag.attributes.get('id');
      if (id) ids.add(id);
      tags.push(tag);
    },
  );
  leadWithin(tags, ids, within);
  writeOnce(tags);
  const moved = moveAnswers(pieces, within.titles['answers'] ?? '');
  for (const { attributes } of tags)
    for (const own of ['scope', 'deeper', 'of', 'answer', 'answers']) attributes.delete(`data-${own}`);
  return joinPieces(moved);
}

function scope({ name, attributes }: Tag, by: string): void {
  if (!by) return;
  const own = (id: string): string => `${by}-${id}`;
  const change = (attribute: string, to: (value: string) => string): void => {
    const value = attributes.get(attribute);
    if (value) attributes.set(attribute, to(value));
  };
  change('id', own);
  for (const pointer of POINTERS) change(pointer, (ids) => ids.trim().split(/\s+/).map(own).join(' '));
  // Boxes that scroll are numbered in each text: "Formula 1".
  if (attributes.get('role') === 'region') {
    change('aria-label', (label) => `${label}, ${by}`);
    // Every text has its Table 1, and regions of a page must not have one name.
    if (attributes.has('aria-labelledby')) attributes.set('role', 'group');
  }
  change('href', (href) => (/^#./.test(href) ? `#${own(href.slice(1))}` : href));
  // Drawings point at their own gradients, markers and clips.
  if (name === 'svg' || name === 'a') return;
  for (const attribute of attributes.keys())
    change(attribute, (value) => value.replace(/url\(#([^)]+)\)/g, (_, id: string) => `url(#${own(id)})`));
}

function deepen(tag: Tag, by: number): void {
  const level = /^h([1-6])$/.exec(tag.name)?.[1];
  if (level) tag.name = `h${Math.min(6, Number(level) + by)}`;
}

// On paper an address is written behind the first link to it.
function writeOnce(tags: Tag[]): void {
  const written = new Set<string>();
  for (const { attributes } of tags) {
    const address = attributes.get('data-address');
    if (address === undefined) continue;
    if (written.has(address)) attributes.delete('data-address');
    written.add(address);
  }
}
