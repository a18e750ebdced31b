import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { FOR_EVER, headerRules, writeHeaders } from '../../src/core/headers.ts';
import { isHashed } from '../../src/core/offline.ts';
import { sites } from '../support/site.ts';

describe.each(sites())('the headers of $name', ({ folder, base }) => {
  const rules = headerRules(base);

  it('are in the file that hosts read', () => {
    expect(readFileSync(join(folder, '_headers'), 'utf8')).toBe(writeHeaders(rules));
  });

  it('keep for ever what has its content in its name, and nothing else', () => {
    const kept = rules.filter(({ headers }) => headers['Cache-Control'] === FOR_EVER);
    const files = globSync('**/*.*', { cwd: folder });
    const isKept = (path: string): boolean =>
      kept.some(({ pattern }) => (base + path).startsWith(pattern.slice(0, -1)));
    expect(files.filter((path) => isKept(path) && !isHashed(path))).toEqual([]);
    expect(files.filter((path) => isHashed(path) && !isKept(path) && !path.endsWith('.pf_meta'))).toEqual([]);
    expect(files.filter(isKept).filter((path) => !/[._-][\w-]{6,}\.\w+$/.test(path))).toEqual([]);
    expect(isKept('sw.js') || isKept('index.html') || isKept('pagefind/pagefind.js')).toBe(false);
  });
});
