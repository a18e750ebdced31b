import type { Work } from '../../content/bibliography/read-bibtex.ts';
import { doiAddress } from '../../content/bibliography/read-address.ts';
import { bareAddress, workAt, workIdentity } from '../../content/bibliography/work-identity.ts';
import { insertEntries } from '../../content/bibliography/insert-entries.ts';
import { filled } from '../../shared/filled.ts';
import { unique } from './questions.ts';

/** A work of which only the address is known. */
export interface Stub {
  key: string;
  url: string;
  doi?: string;
  arxiv?: string;
}

/** The works that the notes may cite: those of the bibliography, and stubs for the rest. */
export class Works {
  readonly stubs: Stub[] = [];
  private readonly byName = new Map<string, string>();
  private readonly keys: Set<string>;

  constructor(works: Iterable<Work>) {
    const all = [...works];
    this.keys = new Set(all.flatMap(({ key, aliases }) => [key, ...aliases]).map((key) => key.toLowerCase()));
    for (const { key, csl, arxiv } of all) {
      if (csl.URL) this.name(csl.URL, key);
      if (csl.DOI) this.name(doiAddress(csl.DOI), key);
      if (arxiv) this.name(`https://arxiv.org/abs/${arxiv}`, key);
    }
  }

  /** The key of the work at `url`; unknown ones become stubs. */
  keyOf(url: string): string {
    const there = this.byName.get(workIdentity(url));
    if (there) return there;
    const { host, id } = workAt(url) ?? generic(url);
    const key = unique(slug(`${host}-${id}`), this.keys);
    const doi = host === 'doi' || host === 'biorxiv' ? id : undefined;
    const known = { arxiv: host === 'arxiv' && id, doi: doi && /^10\.\d+\/[\w.()/-]+$/.test(doi) && doi };
    this.stubs.push({ key, url: safe(url), ...filled(known) });
    this.name(url, key);
    return key;
  }

  /** The key to cite in running text: of a known work, or where the host holds nothing but works. */
  citeKeyOf(url: string): string {
    return this.byName.has(workIdentity(url)) || workAt(url) ? this.keyOf(url) : '';
  }

  private name(url: string, key: string): void {
    const id = workIdentity(url);
    if (!this.byName.has(id)) this.byName.set(id, key);
  }
}

function generic(url: string): { host: string; id: string } {
  const [, host = '', path = ''] = /^([^/?#]*)(.*)$/s.exec(bareAddress(url)) ?? [];
  return { host, id: path.replace(/\.(?:html?|pdf)(?=$|[?#])/i, '') };
}

function slug(text: string): string {
  const words = text
    .normalize('NFKD')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-');
  return words.slice(0, 64).replace(/^-+|-+$/g, '') || 'work';
}

// These signs mean something else in BibTeX; a stray % is not part of an escape in an address.
function safe(url: string): string {
  return url.replace(
    /[~$"']|%(?![\da-f]{2})/gi,
    (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`,
  );
}

/** A bibliography with the stubs in it. */
export function addStubs(bibtex: string, stubs: readonly Stub[]): string {
  return insertEntries(
    bibtex,
    stubs.map((stub) => ({ key: stub.key, text: writeStub(stub) })),
  );
}

function writeStub({ key, url, doi, arxiv }: Stub): string {
  const ofArxiv = { eprint: arxiv, eprinttype: arxiv && 'arxiv' };
  const fields = Object.entries(filled({ doi, ...ofArxiv, url, keywords: 'stub' }));
  const width = Math.max(...fields.map(([name]) => name.length));
  return `@online{${key},\n${fields.map(([name, value]) => `  ${name.padEnd(width)} = {${value}},\n`).join('')}}`;
}
