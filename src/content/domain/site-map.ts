import { nearest } from '../../shared/nearest.ts';

/** A page of the site, as links see it. */
export interface Page {
  /** Under the site's root, with slashes at both ends: "/lectures/a/notes/". */
  address: string;
  title: string;
  /** Ids that a link may end with. */
  ids: Set<string>;
}

/** All pages by address; `[[…]]` and Markdown links are looked up here. */
export class SiteMap {
  readonly pages = new Map<string, Page>();
  /** Pages that have names besides their address: terms, by any of their names. */
  readonly named = new Map<string, Page>();

  /** Adds a page, or ids to a page that is there already. */
  add(address: string, title: string, ids: Iterable<string> = []): Page {
    const page = this.pages.get(address) ?? { address, title, ids: new Set() };
    for (const id of ids) page.ids.add(id);
    this.pages.set(address, page);
    return page;
  }

  /** Gives a page another name; capitals make no difference. */
  name(page: Page, name: string): void {
    this.named.set(nameKey(name), page);
  }

  /** The page that `[[target]]` means: an address, with or without slashes at its ends, or a term's name. */
  find(target: string): Page | undefined {
    const inner = target.trim().replace(/^\/+|\/+$/g, '');
    return this.pages.get(inner === '' ? '/' : `/${inner}/`) ?? this.named.get(nameKey(target));
  }

  /** Addresses near to a mistyped one, in the form that `[[…]]` takes. */
  near(target: string): string[] {
    const inner = target.replace(/^\/+|\/+$/g, '');
    const all = [...this.pages.keys()].map((address) => address.slice(1, -1)).filter(Boolean);
    const lastOf = (address: string): string => address.split('/').at(-1)!;
    const near = [
      ...nearest(
        inner,
        [...this.named.values()].map((page) => page.title),
      ),
      ...nearest(inner, all),
    ].slice(0, 3);
    // A bare "notes" or a slip in the last step alone is as likely as a slip anywhere.
    const last = nearest(lastOf(inner), all.map(lastOf));
    return near.length ? near : all.filter((a) => last.includes(lastOf(a))).slice(0, 3);
  }
}

/** Names of terms are compared without regard to capitals, to the width of spaces, and to whether quotation marks are curled. */
export function nameKey(name: string): string {
  return name.trim().replace(/\s+/g, ' ').replace(/[‘’]/g, "'").replace(/[“”]/g, '"').toLowerCase();
}
