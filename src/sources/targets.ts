import type { Targets } from '../core/links.ts';
import type { Content } from './load.ts';
import { siteMapOf } from './site-map.ts';

/** What links in this content can lead to. */
export function targetsOf(content: Content): Targets {
  return { map: siteMapOf(content), files: new Set(content.files.map((file) => file.path)) };
}
