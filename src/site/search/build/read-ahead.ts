import { aside } from '../../../shared/aside.ts';
import type * as pages from './index-pages.ts';

const readPage = aside<typeof pages>('src/site/search/build/index-pages.ts')('readPage');

/** Lets a page be read for the search while others are made; `path` is its address under the base. What fails is tried again when all are there. */
export function readAhead(html: string, path: string, base: string): void {
  readPage(html, `/${path}`, base).catch(() => undefined);
}
