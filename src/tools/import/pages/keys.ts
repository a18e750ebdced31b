import type { Page } from './page.ts';

/** The key of something, in the form that keys have here. */
export function keyOf(name: string, prefix: string): string {
  const plain = name
    .replace(/^(?:equation|eqn)[-:_]/, 'eq-')
    .replace(/^tab[-:_]/, 'tbl-')
    .replace(/^([a-z]{2,3})[:_]/, '$1-')
    .replace(/[^\p{L}\p{N}]+/gu, '-')
    .replace(/^-+|-+$/g, '');
  return prefix && !plain.startsWith(`${prefix}-`) ? `${prefix}-${plain}` : plain;
}

/** The key of what a page has named, by which it is then cited; empty where it has no name, or no kind of key. */
export function giveKey({ keys }: Page, name: string | undefined, prefix: string | undefined): string {
  const key = name && prefix ? keyOf(name, prefix) : '';
  if (name && key) keys.set(name, key);
  return key;
}

/** A caption of a table with its key; empty where it has neither. */
export function captionOf(words: string, key: string): string {
  return words || key ? `: ${words}${key && ` {#${key}}`}` : '';
}
