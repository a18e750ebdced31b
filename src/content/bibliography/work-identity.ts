import { readDoi } from './read-address.ts';

interface Known {
  /** Begins the key. */
  name: string;
  /** The id of the work, in the first group that matched. */
  pattern: RegExp;
}

// Hosts that hold works and nothing else; the id stays the same whatever the address around it.
const HOSTS: Known[] = [
  { name: 'arxiv', pattern: /^(?:export\.)?arxiv\.org\/(?:abs|pdf|html)\/([a-z-]+\/\d{7}|\d{4}\.\d{4,5})/ },
  { name: 'doi', pattern: /^(?:dx\.)?doi\.org\/(10\.\d{4,9}(?:\/|%2f)[^?#]+)/i },
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

/** An address without its scheme and www, the host in small letters. */
export function bareAddress(url: string): string {
  return url.replace(/^https?:\/\/(?:www\.)?/i, '').replace(/^[^/?#]*/, (host) => host.toLowerCase());
}

/** The host and the id of a work at an address that holds works and nothing else. */
export function workAt(url: string): { host: string; id: string } | undefined {
  for (const { name, pattern } of HOSTS) {
    const id = pattern.exec(bareAddress(url))?.[1];
    if (id) return { host: name, id: (name === 'doi' ? readDoi(id) : id).replace(/\.(?:pdf|html?)$/, '') };
  }
  return undefined;
}

/** One name for all addresses of one work. */
export function workIdentity(url: string): string {
  const work = workAt(url);
  // arXiv gives its papers DOIs too.
  const preprint = work?.host === 'doi' ? /^10\.48550\/arxiv\.(.+)$/i.exec(work.id)?.[1] : undefined;
  if (preprint) return `arxiv:${preprint}`;
  if (work?.host === 'biorxiv') return `doi:${work.id.toLowerCase()}`;
  if (work) return `${work.host}:${work.host === 'doi' ? work.id.toLowerCase() : work.id}`;
  return bareAddress(url)
    .replace(/[?&]utm_[^&#]*/g, '')
    .replace(/(?:\/index\.html?)?\/?(?:#.*)?$/, '');
}
