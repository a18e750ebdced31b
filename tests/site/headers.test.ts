import { existsSync, globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { DRAWINGS, FOR_EVER, headerRules, writeRedirects } from '../../src/site/build/header-rules.ts';
import { isHashed } from '../../src/site/offline/file-parts.ts';
import { readSettings } from '../../src/content/load/load-settings.ts';
import { readHeaders } from '../support/headers-file.ts';
import { PAPERS } from '../support/papers.ts';
import { sites } from '../support/site.ts';

const CONTENT: Record<string, string> = { real: 'tests/fixtures/course', whole: 'tests/fixtures/whole' };

describe.each(sites())('the headers of $name', ({ name, folder, base }) => {
  const written = readFileSync(join(folder, '_headers'), 'utf8');
  const rules = readHeaders(written);

  it('are in the file that hosts read, with the sites that may show the pages in a frame', () => {
    const { frameAncestors } = readSettings({ CONTENT_DIR: CONTENT[name] });
    expect(rules).toEqual(headerRules(base, frameAncestors));
    if (name === 'whole')
      expect(written).toContain('frame-ancestors https://canvas.example.edu https://*.lms.example.org\n');
  });

  it('keep to what hosts take: so many rules and letters, one star, no header twice for a file', () => {
    expect(rules.length).toBeLessThanOrEqual(100);
    for (const line of written.split('\n')) expect(line.length).toBeLessThanOrEqual(2000);
    for (const { pattern } of rules) expect(pattern).toMatch(/^\/[^*]*\*$/);
    for (const path of globSync('**/*.*', { cwd: folder })) {
      const names = rules
        .filter(({ pattern }) => (base + path).startsWith(pattern.slice(0, -1)))
        .flatMap(({ headers }) => Object.keys(headers).map((header) => header.toLowerCase()));
      // Browsers obey every policy that they are given.
      const drawing = path.startsWith(DRAWINGS) ? ['content-security-policy'] : [];
      expect(names.sort(), path).toEqual([...new Set(names), ...drawing].sort());
      expect(names, path).toContain('content-security-policy');
      expect(path.endsWith('.svg') && path.startsWith('_astro/'), path).toBe(drawing.length > 0);
    }
  });

  it('come with a way from the top of the host, and the paper on deploying moves both files there', () => {
    const file = join(folder, '_redirects');
    expect(existsSync(file) ? readFileSync(file, 'utf8') : undefined).toBe(writeRedirects(base));
    const moved = /mv (.*?) out\/ /.exec(PAPERS.get('.github/deploying.md')!)?.[1]?.split(' ');
    if (base !== '/')
      expect(moved).toEqual(
        globSync('_*', { cwd: folder, exclude: ['_astro'] })
          .sort()
          .map((each) => `out/cs324/${each}`),
      );
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
