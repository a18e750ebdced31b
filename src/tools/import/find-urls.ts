import { accessOf, type Access } from '../../content/domain/access.ts';
import { kindOfUrl } from '../../content/domain/urls.ts';

/** An address in running text, where it begins; what ends a sentence is not part of it. */
const ADDRESS = /(?:https?:\/\/|www\.)[^\s<>"`\\{}|^[\]“”]{0,2000}/iy;

/** The address that begins at `at`, up to a bracket that it did not open and without the sentence's marks: "www." is none. */
export function addressAt(text: string, at: number): string {
  ADDRESS.lastIndex = at;
  const all = ADDRESS.exec(text)?.[0] ?? '';
  let open = 0;
  let end = 0;
  while (end < all.length && open >= 0) {
    if (all[end] === '(') open++;
    if (all[end] === ')') open--;
    if (open >= 0) end++;
  }
  const url = all.slice(0, end).replace(/[.,;:!?'’*_~$]+$/, '');
  return /^www$/i.test(url) ? '' : url;
}

const ARXIV = /arxiv(?::\s?|\s)(\d{4}\.\d{4,5}(?:v\d{1,2})?)(?![\p{L}\p{N}_])/iuy;
const DOI = /doi(?::\s?|\s)(10\.\d{4,9}\/\S{1,200})/iy;

/** The work that is named at `at` by its number, as in "arXiv:2211.00593" or "doi:10.1000/182". */
export function workNamedAt(text: string, at: number): { words: string; url: string } | undefined {
  ARXIV.lastIndex = DOI.lastIndex = at;
  const [preprint, number] = ARXIV.exec(text) ?? [];
  if (preprint) return { words: preprint, url: `https://arxiv.org/abs/${number}` };
  const [words = '', id = ''] = (DOI.exec(text) ?? []).map((part) => part.replace(/[^\p{L}\p{N}]+$/u, ''));
  if (!/^[\w./:;-]+$/.test(id) || /\/\/|www\./i.test(id)) return undefined;
  return { words, url: `https://doi.org/${id}` };
}

/** Where an address may go: a link with what it needs, or words only. */
export function judgeUrl(url: string): { href: string; access: Access } | undefined {
  const href = /^www\./i.test(url) ? `https://${url}` : url;
  const kind = kindOfUrl(href);
  if ((kind !== 'web' && kind !== 'insecure') || !/^https?:\/\/[^/?#]*[\p{L}\p{N}]/iu.test(href))
    return undefined;
  return { href, access: accessOf(href) };
}

/** The address of an item, which may have words before it: "- the paper: https://…", "- [words](https://…)". */
export function addressOfItem(text: string): ReturnType<typeof addressLine> {
  const [, mark = '', words = ''] = /^\s*(?:[-*+•]|(\d{1,3}[.)]))\s+(.*)$/.exec(text) ?? [];
  const at = words.search(/(?<![\p{L}\p{N}])(?:https?:\/\/|www\.)/iu);
  const found = at > 0 ? addressAfter(words, at, mark) : addressLine(text);
  // Of two addresses nobody can say which is the work.
  return found && !/:\/\/|www\./i.test(found.text) ? found : undefined;
}

function addressAfter(words: string, at: number, mark: string): ReturnType<typeof addressLine> {
  const url = addressAt(words, at);
  const linked = /^(.*?)\[([^[\]]+)\]\($/.exec(words.slice(0, at));
  const before = linked ? linked[1]! + linked[2]! : words.slice(0, at).replace(/<$/, '');
  const after = words.slice(at + url.length).replace(linked ? /^\)/ : /^>/, '');
  // What led to the address or ended the sentence leads and ends nothing without it.
  const text = /[\p{L}\p{N}]/u.test(after)
    ? `${before.trim()} ${after.trim()}`
    : before.replace(/[\s,;:–—-]+$/, '');
  return { mark, url, text: text.trim() };
}

/** The address that a line begins with, after a bullet or a number perhaps, and the text after it. */
export function addressLine(text: string): { mark: string; url: string; text: string } | undefined {
  const match = /^\s*(?:[-*+•]\s+|(\d{1,3}[.)])\s+)?<?(?=https?:\/\/|www\.)/i.exec(text);
  if (!match) return undefined;
  const url = addressAt(text, match[0].length);
  const after = text.slice(match[0].length + url.length).replace(/^>/, '');
  return url ? { mark: match[1] ?? '', url, text: after.trim() } : undefined;
}
