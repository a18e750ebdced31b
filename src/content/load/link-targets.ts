import { statSync } from 'node:fs';
import type { Targets } from '../domain/resolve-links.ts';
import type { Content } from './load-content.ts';
import { siteMapOf } from './make-site-map.ts';

const made = new WeakMap<Content, Targets>();

/** What links in this content can lead to, put together once. */
export function targetsOf(content: Content): Targets {
  const targets = made.get(content) ?? make(content);
  made.set(content, targets);
  return targets;
}

function make(content: Content): Targets {
  return {
    map: siteMapOf(content),
    files: new Set(content.files.map((file) => file.path)),
    handouts: new Map(
      content.files
        .filter(({ kind }) => kind === 'handouts')
        .map(({ path, absolute }) => [path, statSync(absolute, { throwIfNoEntry: false })?.size ?? 0]),
    ),
    ...(content.drafts ? { drafts: targetsOf(content.drafts) } : {}),
  };
}
