import { statSync } from 'node:fs';
import type { Targets } from '../domain/resolve-links.ts';
import { onceOf } from '../../shared/once.ts';
import type { Content } from './load-content.ts';
import { siteMapOf } from './make-site-map.ts';

/** What links in this content can lead to, put together once. */
export const targetsOf: (content: Content) => Targets = onceOf((content) => ({
  map: siteMapOf(content),
  files: new Set(content.files.map((file) => file.path)),
  handouts: new Map(
    content.files
      .filter(({ kind }) => kind === 'handouts')
      .map(({ path, absolute }) => [path, statSync(absolute, { throwIfNoEntry: false })?.size ?? 0]),
  ),
  ...(content.drafts ? { drafts: targetsOf(content.drafts) } : {}),
}));
