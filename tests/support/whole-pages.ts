import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { wholeSite } from './site.ts';
import { mainText } from './text.ts';

/** Where the small site with one of everything was built. */
export const { folder } = wholeSite();

/** A page of it as it was built. */
export const html = (page: string): string => readFileSync(join(folder, page, 'index.html'), 'utf8');

/** The words of its main part, in one line. */
export const text = (page: string): string => mainText(html(page)).replace(/\s+/g, ' ');
