import { underBase } from '../../content/domain/urls.ts';
import type { Settings } from '../../content/load/load-settings.ts';

/** The full address of a page or file of the site; without an origin, from the base on. */
export function fullAddress(address: string, { site, base }: Settings): string {
  const path = underBase(base, address);
  return site ? new URL(path, site).href : path;
}

/** The address of a page's Markdown twin: "/lectures/a/notes.md" beside "/lectures/a/notes/". */
export function twinAddress(address: string): string {
  return `${address.slice(0, -1)}.md`;
}
