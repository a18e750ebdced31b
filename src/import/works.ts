import type { Work } from '../bibliography/read.ts';
import { scanBibtex } from '../bibliography/scan.ts';
import { unique } from './questions.ts';

/** A work of which only the address is known. */
export interface Stub {
  key: string;
  url: string;
  doi?: string;
  arxiv?: string;
}

interface Known {
  /** Begins the key. */
  name: string;
  /** The id of the work, in the first group that matched. */
  pattern: RegExp;
}

// Hosts that hold works and nothing else; the id stays the same whatever the address around it.
const HOSTS: Known[] = [
  { name: 'arxiv', pattern: /^(?:export\.)?arxiv\.org\/(?:abs|pdf|html)\/([a-z-]+\/\d{7}|\d{4}\.\d{4,5})/ },
  { name: 'doi', pattern: /^(?:dx\.)?doi\.org\/(10\.\d{4,9}\/[^?#]+)/ },
  { name: 'lesswrong', pattern: /^(?:lesswrong|alignmentforum)\.(?:com|org)\/posts\/([a-z\d]{17})/i },
  { name: 'openreview', pattern: /^openreview\.net\/(?:forum|pdf)\?id=([\w-]+)/i },
  { name: 'acl', pattern: /^aclanthology\.org\/([A-Z]\d{2}-\d{4}|\d{4}\.[a-z\d-]+\.\d+)/i },
  { name: 'biorxiv', pattern: /^biorxiv\.org\/content\/(10\.\d{4,9}\/[\d.]+)/ },
  { name: 'transformer-circuits', pattern: /^transformer-circuits\.pub\/(\d{4}\/[\w-]+)/ },
  { name: 'distill', pattern: /^distill\.pub\/(\d{4}\/[\w-]+(?:\/[\w-]+)?)/ },
  { name: 'neurips', pattern: /^(?:papers|proceedings)\.n(?:eur)?ips\.cc\/paper[^#?]*?\/([\da-f]{32})/ },
  { name: 'mlr', pattern: /^proceedings\.mlr\.press\/(v\d+\/[\w-]+)/ },
  { name: 'jmlr', pattern: /^jmlr\.org\/papers\/(?:volume|v)(\d+\/[\w-]+)/ },
];

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
      if (csl.DOI) this.name(`https://doi.org/${csl.DOI}`, key);
      if (arxiv) this.name(`https://arxiv.org/abs/${arxiv}`, key);
    }
  }

  /** The key of the work at `url`; unknown ones become stubs. */
  keyOf(url: string): string {
    const known = this.byName.get(identity(url));
    if (known) return known;
    const { host, id } = workAt(url) ?? generic(url);
    const key = unique(slug(`${host}-${id}`), this.keys);
    const doi = host === 'doi' || host === 'biorxiv' ? id : undefined;
    this.stubs.push({
      key,
      url: safe(url),
      ...(host === 'arxiv' ? { arxiv: id } : {}),
      ...(doi && /^10\.\d+\/[\w.()/-]+$/.test(doi) ? { doi } : {}),
    });
    this.name(url, key);
    return key;
  }

  /** The key to cite in running text: of a known work, or where the host holds nothing but works. */
  citeKeyOf(url: string): string {
    return this.byName.has(identity(url)) || workAt(url) ? this.keyOf(url) : '';
  }

  private name(url: string, key: string): void {
    const id = identity(url);
    if (!this.byName.has(id)) this.byName.set(id, key);
  }
}

function bare(url: string): string {
  return url.replace(/^https?:\/\/(?:www\.)?/i, '').replace(/^[^/?#]*/, (host) => host.toLowerCase());
}

function workAt(url: string): { host: string; id: string } | undefined {
  for (const { name, pattern } of HOSTS) {
    const id = pattern.exec(bare(url))?.[1];
    if (id) return { host: name, id: id.replace(/\.(?:pdf|html?)$/, '') };
  }
  return undefined;
}

/** One name for all addresses of one work. */
function identity(url: string): string {
  const work = workAt(url);
  if (work?.host === 'biorxiv') return `doi:${work.id.toLowerCase()}`;
  if (work) return `${work.host}:${work.host === 'doi' ? work.id.toLowerCase() : work.id}`;
  return bare(url)
    .replace(/[?&]utm_[^&#]*/g, '')
    .replace(/(?:\/index\.html?)?\/?(?:#.*)?$/, '');
}

function generic(url: string): { host: string; id: string } {
  const [, host = '', path = ''] = /^([^/?#]*)(.*)$/s.exec(bare(url)) ?? [];
  return { host, id: path.replace(/\.(?:html?|pdf)(?=$|[?#])/i, '') };
}

function slug(text: string): string {
  const words = text
    .normalize('NFKD')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-');
  return words.slice(0, 64).replace(/^-+|-+$/g, '') || 'work';
}

// BibTeX has its own mind about these signs; a stray % is none of an address's escapes.
function safe(url: string): string {
  return url.replace(
    /[~$"']|%(?![\da-f]{2})/gi,
    (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`,
  );
}

/** A bibliography with the stubs in it: in their place where it is sorted by key, at its end where it is not. */
export function addStubs(bibtex: string, stubs: readonly Stub[]): string {
  let text = bibtex.trim() === '' ? HEADER : bibtex.endsWith('\n') ? bibtex : `${bibtex}\n`;
  for (const stub of [...stubs].sort((a, b) => (a.key < b.key ? -1 : 1))) {
    const entries = scanBibtex(text).filter(({ type }) => !['comment', 'preamble', 'string'].includes(type));
    const keys = entries.map(({ key }) => key);
    const sorted = keys.every((key, i) => i === 0 || keys[i - 1]! <= key);
    const next = sorted ? entries.find(({ key }) => key > stub.key) : undefined;
    const entry = writeStub(stub);
    if (next) text = `${text.slice(0, next.start)}${entry}\n${text.slice(next.start)}`;
    else text = `${text.trimEnd()}\n\n${entry}`;
  }
  return text;
}

const HEADER = `% The works this site cites, one entry a work. The key of an entry is the citation key.
% Written in BibLaTeX and sorted by key. \`keywords = {stub}\` marks an entry of which only the address is known.
`;

function writeStub({ key, url, doi, arxiv }: Stub): string {
  const fields: [string, string][] = [
    ...(doi ? [['doi', doi] as [string, string]] : []),
    ...(arxiv
      ? ([
          ['eprint', arxiv],
          ['eprinttype', 'arxiv'],
        ] as [string, string][])
      : []),
    ['url', url],
    ['keywords', 'stub'],
  ];
  const width = Math.max(...fields.map(([name]) => name.length));
  return `@online{${key},\n${fields.map(([name, value]) => `  ${name.padEnd(width)} = {${value}},\n`).join('')}}\n`;
}
