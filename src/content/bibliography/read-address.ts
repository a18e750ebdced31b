import type { BadValue } from './person-names.ts';
import { decoded } from '../../shared/decoded.ts';

/** An address as it is typed, which TeX has no say in; `\url{…}` and braces around it are taken off. */
export function readAddress(value: string): string {
  const bare = value.trim().replace(/^\\(?:url|nolinkurl)\s*(?=\{)/, '');
  return /^\{[^{}]*\}$/.test(bare) ? bare.slice(1, -1).trim() : bare;
}

/** The same, without what TeX wants before some signs: what a program wrote is mended by one. */
export function mendAddress(value: string): string {
  return readAddress(value)
    .replace(/\{?\\textasciitilde(?:\{\}|\})?|\{?\\~(?:\{\}|\})?|\$\\sim\$/g, '~')
    .replace(/\\(?=[%#&_$])/g, '');
}

/** The DOI that a value names, with or without "https://doi.org/" before it, each sign as it is. */
export function mendDoi(value: string): string {
  const bare = mendAddress(value).replace(/^(?:https?:\/\/(?:www\.)?(?:dx\.)?doi\.org\/|doi:\s*)/i, '');
  return readDoi(bare);
}

/** A DOI with each sign as it is: Crossref writes its slash as %2F in addresses. */
export function readDoi(value: string): string {
  return /%[\da-f]{2}/i.test(value) && URL.canParse(`x:${value}`) ? decoded(value) : value;
}

/** What is wrong with an address; nothing where a browser can follow it. */
export function badAddress(value: string): BadValue | undefined {
  const sign = /[\s\\]/.exec(readAddress(value))?.[0];
  if (sign === undefined) return undefined;
  const mended = mendAddress(value).replace(/\s+/g, '');
  const hint = mended.includes('\\')
    ? 'Copy it from a browser; nothing in it is escaped.'
    : `Write ${mended}: nothing in it is escaped.`;
  return { what: `holds a ${sign === '\\' ? 'backslash' : 'space'}, which no address has.`, hint };
}

/** The address that a DOI leads to. */
export function doiAddress(doi: string): string {
  return `https://doi.org/${escapeDoi(doi)}`;
}

/** A DOI with the signs escaped that mean something else in an address. */
export function escapeDoi(doi: string): string {
  return escapeAddress(doi.replace(/[%#?]/g, encodeURIComponent));
}

/** An address with the signs escaped that none may hold, as browsers do: a quote would end its attribute. */
export function escapeAddress(url: string): string {
  return url.replace(/[\s"<>\\^`{|}]/g, encodeURIComponent);
}
