import { execFileSync } from 'node:child_process';
import { appendFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { forgetContext } from '../../../../src/content/context.ts';
import { EVERYTHING } from '../../everything.ts';
import { openSite } from '../../site.ts';

const folder = openSite(EVERYTHING);
/** Commits these files, or all, at a time. */
function commit(time: string, ...paths: string[]): void {
  for (const path of paths) appendFileSync(join(folder, path), '\n');
  const env = { ...process.env, GIT_COMMITTER_DATE: time, GIT_AUTHOR_DATE: '2001-01-01T00:00:00Z' };
  const as = ['-c', 'user.name=A', '-c', 'user.email=a@b.example', '-c', 'commit.gpgsign=false'];
  execFileSync('git', ['add', '.'], { cwd: folder });
  execFileSync('git', [...as, 'commit', '--quiet', '--message', 'M'], { cwd: folder, env });
}
execFileSync('git', ['init', '--quiet'], { cwd: folder });
commit('2024-03-04T12:00:00+01:00');
commit('2024-03-09T00:30:00+02:00', 'lectures/full/questions/d-one.md');
commit('2024-03-09T00:00:00+01:00', 'lectures/full/questions/c-two.md', 'references.bib');
appendFileSync(join(folder, 'lectures/full/notes.md'), '\n');
const { changedOn, dayChanged, filesOn, readChanges } =
  await import('../../../../src/render/views/changes.ts');
const { getStaticPaths, GET } = await import('../../../../src/site/pages/[list].xml.ts');

it('a page has the day of the last commit of its files, as its committer counted days', () => {
  expect(dayChanged('/lectures/full/questions/d-one/')).toBe('2024-03-09');
  expect(dayChanged('/lectures/full/notes/')).toBe('2024-03-04');
  expect(dayChanged('/lectures/bare/notes/')).toBeUndefined();
  expect(readChanges().head).toBe('2024-03-09T00:00:00+01:00');
});

it('a page has the time of the last of its files, whatever clock each was told by', () => {
  expect(changedOn('/lectures/full/questions/d-one/')).toBe('2024-03-09T00:30:00+02:00');
  expect(changedOn('/lectures/full/questions/')).toBe('2024-03-09T00:00:00+01:00');
  expect(changedOn('/lectures/full/summary/')).toBe('2024-03-04T12:00:00+01:00');
  expect(changedOn('/status/')).toBeUndefined();
});

it('a page that gathers others is of their files', () => {
  const named = (address: string): string[] => filesOn(address).map(({ path }) => path);
  expect(named('/lectures/full/topics/')).toEqual([
    'lectures/full/topics/another.md',
    'lectures/full/topics/first.md',
  ]);
  expect(named('/lectures/full/topics/first/')).toEqual(['lectures/full/topics/first.md']);
  expect(named('/lectures/bare/topics/')).toEqual([]);
});

/** What a list holds, as far as `pattern` picks it. */
async function picked(list: string, pattern: RegExp): Promise<string[]> {
  const response = await GET({ params: { list } } as never);
  return [...(await response.text()).matchAll(pattern)].map(([, ...parts]) => parts.join(' '));
}

it('the sitemap names every page once, with the day of its last change', async () => {
  expect(getStaticPaths()).toEqual([{ params: { list: 'sitemap' } }, { params: { list: 'feed' } }]);
  const pages = await picked(
    'sitemap',
    /<loc>https:\/\/notes\.example\/base(.*?)<\/loc>(?:<lastmod>(.*?)<)?/g,
  );
  expect(pages.filter((page) => /^\/(?:[^l]|$|lectures\/full\/(?:questions|$))/.test(page)))
    .toMatchInlineSnapshot(`
    [
      "/ ",
      "/references/ ",
      "/glossary/ ",
      "/questions/ ",
      "/status/ ",
      "/about/ ",
      "/lectures/full/questions/ 2024-03-09",
      "/glossary/axis/ 2024-03-04",
      "/glossary/sparse-code/ 2024-03-04",
      "/lectures/full/questions/a-none/ 2024-03-04",
      "/lectures/full/questions/b-three/ 2024-03-04",
      "/lectures/full/questions/c-two/ 2024-03-09",
      "/lectures/full/questions/d-one/ 2024-03-09",
      "/references/one2020/ ",
      "/references/two2021/ ",
      "/references/three2021/ ",
      "/references/stub/ ",
    ]
  `);
  expect(pages).toHaveLength(36);
});

it('the feed tells the changes of texts and reading lists, newest first; of terms and of pages that gather others none', async () => {
  expect(
    await picked(
      'feed',
      /<id>https:\/\/notes\.example\/base(\/(?:lectures|glossary)\/.*?)<\/id>[^]*?<updated>(.*?)<\/updated>/g,
    ),
  ).toMatchInlineSnapshot(`
    [
      "/lectures/full/questions/c-two/ 2024-03-08T23:00:00.000Z",
      "/lectures/full/questions/d-one/ 2024-03-08T22:30:00.000Z",
      "/lectures/full/abstract/ 2024-03-04T11:00:00.000Z",
      "/lectures/full/notes/ 2024-03-04T11:00:00.000Z",
      "/lectures/full/questions/a-none/ 2024-03-04T11:00:00.000Z",
      "/lectures/full/questions/b-three/ 2024-03-04T11:00:00.000Z",
      "/lectures/full/reading-list/ 2024-03-04T11:00:00.000Z",
      "/lectures/full/summary/ 2024-03-04T11:00:00.000Z",
      "/lectures/full/talk/ 2024-03-04T11:00:00.000Z",
      "/lectures/full/topics/another/ 2024-03-04T11:00:00.000Z",
      "/lectures/full/topics/first/ 2024-03-04T11:00:00.000Z",
    ]
  `);
});

it('another commit is seen as soon as the content is read again', () => {
  commit('2024-05-01T12:00:00+01:00', 'lectures/full/questions/d-one.md');
  forgetContext();
  expect(readChanges().head).toBe('2024-05-01T12:00:00+01:00');
  expect(dayChanged('/lectures/full/questions/d-one/')).toBe('2024-05-01');
});
