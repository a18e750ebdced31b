import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { markOf } from '../../src/site/offline/contract.ts';
import { sites } from '../support/site.ts';

it.each(sites())(
  'every page of the site $name has what the worker knows the site’s pages by',
  ({ folder, base }) => {
    const pages = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((file) =>
      file.endsWith('.html'),
    );
    const strange = pages.filter((file) => {
      const html = readFileSync(join(folder, file), 'utf8');
      return !html.includes(markOf(base)) || !html.includes('</html>');
    });
    expect(pages.length).toBeGreaterThan(10);
    expect(strange).toEqual([]);
  },
);
