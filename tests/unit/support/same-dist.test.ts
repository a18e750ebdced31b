import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, expect, it } from 'vitest';
import { differences } from '../../support/same-dist.ts';

const folder = mkdtempSync(join(tmpdir(), 'same-dist-'));
afterAll(() => rmSync(folder, { recursive: true }));

let built = 0;
/** Two chunks that import each other, a sheet with a scope, a page that names them, and what lists them; with changes. */
function build(names: { a: string; b: string; scope: string }, changed: Record<string, string> = {}): string {
  const { a, b, scope } = names;
  const lists = [a, b].sort().map((name) => [`_astro/${name}`, '', name.length]);
  const files: Record<string, string> = {
    [`_astro/${a}`]: `import './${b}';one()`,
    [`_astro/${b}`]: `import './${a}';two()`,
    '_astro/site.abc.css': `p[data-astro-cid-${scope}]{color:red}q{color:blue}`,
    'index.html': `<script src="/_astro/${a}"></script><p data-astro-cid-${scope}>Hello`,
    'offline/site.json': JSON.stringify({ build: '0123456789ab', size: 3, files: lists }),
    'sw.js': `start({build:"0123456789ab",shell:${JSON.stringify(lists.map(([path]) => [path, '']))}})`,
    ...changed,
  };
  const dist = join(folder, String(built++));
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(dirname(join(dist, path)), { recursive: true });
    writeFileSync(join(dist, path), text);
  }
  return dist;
}

const OLD = { a: 'search.1a.js', b: 'page.2b.js', scope: 'abcdefgh' };
const NEW = { a: 'look.9z.js', b: 'other-page.8y.js', scope: 'zyxwvuts' };
const before = build(OLD);

it('builds that differ in names made from paths, and in what follows from them, are the same', () => {
  expect(differences(before, build(NEW))).toEqual([]);
});

it.each([
  [
    'a word of a page',
    { 'index.html': `<script src="/_astro/${NEW.a}"></script><p data-astro-cid-zyxwvuts>Hallo` },
  ],
  [
    'the chunk that a page loads',
    { 'index.html': `<script src="/_astro/${NEW.b}"></script><p data-astro-cid-zyxwvuts>Hello` },
  ],
  [
    'the scope of an element',
    { 'index.html': `<script src="/_astro/${NEW.a}"></script><p data-astro-cid-aaaaaaaa>Hello` },
  ],
])('%s is a difference in that page', (_, changed) => {
  const after = build(NEW, changed);
  expect(differences(before, after)).toEqual(['index.html: not the same']);
});

it('what a chunk holds is a difference in it, in what imports it, and in every page and list that names it', () => {
  const after = build(NEW, { [`_astro/${NEW.b}`]: `import './${NEW.a}';three()` });
  const found = differences(before, after).map((line) => line.replace(/_astro\/\w+/, '_astro/…'));
  expect(found.filter((line) => line.startsWith('_astro/')).length).toBe(4);
  expect(found.slice(-3)).toEqual(
    ['index.html', 'offline/site.json', 'sw.js'].map((path) => `${path}: not the same`),
  );
});

it('a rule of a scope, and a file that one build alone has, are differences', () => {
  const sheet = {
    '_astro/site.abc.css': 'p[data-astro-cid-zyxwvuts]{color:green}q{color:blue}',
    'more.txt': 'x',
  };
  const after = build(NEW, sheet);
  const found = differences(before, after);
  expect(found).toContain('index.html: not the same');
  expect(found).toContain(`more.txt: only in ${after}`);
});
