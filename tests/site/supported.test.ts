import { globSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { describe, expect, test } from 'vitest';
import { fileOf, listPages } from '../support/pages.ts';
import { sites } from '../support/site.ts';
import { tooNewInBundle } from '../support/supported/bundles.ts';
import type { TooNew } from '../support/supported/compat.ts';
import { ENHANCEMENTS } from '../support/supported/enhancements.ts';
import { judge, unusedOf } from '../support/supported/judge.ts';
import { tooNewInMarkup } from '../support/supported/markup.ts';
import { tooNewInScripts } from '../support/supported/scripts.ts';
import { sentScripts } from '../support/supported/sent.ts';
import { tooNewInSheet } from '../support/supported/sheets.ts';

const seen: TooNew[] = [];
function unexcused(file: string, found: TooNew[]): string[] {
  seen.push(...found);
  return judge(relative('.', file), found, ENHANCEMENTS);
}

describe('the oldest engines know', () => {
  test.each(sites())('every style of $name', ({ folder }) => {
    const files = globSync(join(folder, '**/*.css'));
    expect(files.length).toBeGreaterThan(3);
    expect(files.flatMap((file) => unexcused(file, tooNewInSheet(readFileSync(file, 'utf8'))))).toEqual([]);
  });

  test.each(sites())('every script of $name, of packages and in pages too', ({ folder }) => {
    const files = globSync(join(folder, '**/*.js'));
    expect(files.length).toBeGreaterThan(10);
    expect(files.flatMap((file) => unexcused(file, tooNewInBundle(readFileSync(file, 'utf8'))))).toEqual([]);
  });

  test.each(sites())('every element, attribute, and script and style in the pages of $name', (site) => {
    const once = new Set<string>();
    const faults = listPages(site).flatMap((path) => {
      const file = fileOf(site, path);
      const html = readFileSync(file, 'utf8');
      const inline = [...html.matchAll(/<(script|style)(?![^>]*(?:src=|type="))[^>]*>([^]+?)<\/\1>/g)];
      const parts = inline.filter(([, , code = '']) => !once.has(code) && once.add(code));
      return [
        ...unexcused(file, tooNewInMarkup(html)),
        ...parts.flatMap(([, tag, code = '']) =>
          unexcused(file, (tag === 'style' ? tooNewInSheet : tooNewInBundle)(code)),
        ),
      ];
    });
    expect(faults).toEqual([]);
  });

  test('every call in what we write for readers', () => {
    const found = tooNewInScripts(sentScripts());
    expect(found.flatMap((one) => unexcused(one.file, [one]))).toEqual([]);
  });

  test('all but these, which are still in use', () => {
    expect(unusedOf(seen, ENHANCEMENTS)).toEqual([]);
  });
});
