import { brotliCompressSync, gzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import type { SetFile, SetId } from '../../../../../src/site/offline/contract.ts';
import { look } from '../../../../../src/site/offline/build/built-files.ts';
import { listOf, setsOf } from '../../../../../src/site/offline/build/offline-sets.ts';

const BASE = '/notes/';
const PARTS = ['', 'abstract/', 'summary/', 'notes/', 'questions/', 'reading-list/', 'references/'];

interface Written {
  path: string;
  text: string | Buffer;
}

/** What the build says of every set of a site with these files. */
async function listsOf(files: Written[]): Promise<Map<SetId, SetFile[]>> {
  const looks = files.map(({ path, text }) => look(path, Buffer.from(text), BASE));
  const site = new Map(looks.map((file) => [file.path, file]));
  return new Map([...(await setsOf(site))].map(([set, paths]) => [set, listOf(paths, site)]));
}

/** A course of so many lectures, each with two works of its own, one that all share, and a figure. */
function course(lectures: number): Written[] {
  const files: Written[] = [];
  const add = (path: string, text: string | Buffer): void => void files.push({ path, text });
  const page = (path: string, main: string): void => {
    add(
      path,
      `<link href="/notes/favicon.svg"><link href="/notes/_astro/site.0a.css"><link rel="alternate" href="/notes/${path}index.md"><main>${main}</main>` +
        '<footer><a href="/notes/status/">Status</a></footer><script src="/notes/_astro/page.1b.js"></script>',
    );
    add(
      `pagefind/fragment/${path.replaceAll('/', '_')}.pf_fragment`,
      gzipSync(`pagefind${JSON.stringify({ url: `/${path}` })}`),
    );
  };
  add('_astro/site.0a.css', "@font-face{src:url('./text.2c.woff2')}");
  add('_astro/text.2c.woff2', 'font');
  add('_astro/page.1b.js', 'import("./later.3d.js")');
  add('_astro/later.3d.js', 'new Worker("/notes/_astro/work.4e.js")');
  add('_astro/work.4e.js', '');
  add('_astro/never.5f.js', '');
  add('pagefind/pagefind.js', '');
  add('favicon.svg', '<svg/>');
  page('', '<a href="/notes/references/shared/">');
  page('status/', '');
  page('references/shared/', '');
  for (let n = 0; n < lectures; n++) {
    for (const part of PARTS)
      page(
        `lectures/l${n}/${part}`,
        `${part ? '' : `<keep-offline data-set="lectures/l${n}">`}<img src="/notes/_astro/figure-${n}.6a.svg"><a href="/notes/references/shared/#x"><a href="/notes/references/w${n}/">` +
          `<a href="/notes/lectures/l${(n + 1) % lectures}/"><a download href="/notes/lectures/l${n}/raw-notes.md">`,
      );
    add(`_astro/figure-${n}.6a.svg`, '');
    add(`lectures/l${n}/raw-notes.md`, '');
    add(`lectures/l${n}/lecture.pdf`, '');
    for (const file of ['figures/clip.mp4', 'figures/clip.vtt', 'files/slides.pdf'])
      add(`lectures/l${n}/${file}`, '');
    page(`references/w${n}/`, '');
  }
  return files.sort((a, b) => (a.path < b.path ? -1 : 1));
}

const pathsOf = (list: SetFile[] | undefined): string[] => list!.map(([path]) => path);

describe('what is kept with a lecture', async () => {
  const sets = await listsOf(course(100));
  const kept = pathsOf(sets.get('lectures/l7'));

  it('is its pages, the works they lead to, the first page, and what these are made of', () => {
    expect(kept.filter((path) => path === '' || path.endsWith('/'))).toEqual([
      '',
      ...PARTS.map((part) => `lectures/l7/${part}`).sort(),
      'references/shared/',
      'references/w7/',
    ]);
    expect(kept.filter((path) => path.startsWith('_astro/'))).toEqual([
      '_astro/figure-7.6a.svg',
      '_astro/later.3d.js',
      '_astro/page.1b.js',
      '_astro/site.0a.css',
      '_astro/text.2c.woff2',
      '_astro/work.4e.js',
    ]);
    expect(kept).toContain('lectures/l7/raw-notes.md');
    expect(kept).toContain('favicon.svg');
    expect(kept).not.toContain('lectures/l7/lecture.pdf');
  });

  it('has its files to take along, and its videos and sounds with what they say', () => {
    expect(kept.filter((path) => path.startsWith('lectures/') && !path.endsWith('/'))).toEqual([
      'lectures/l7/figures/clip.mp4',
      'lectures/l7/figures/clip.vtt',
      'lectures/l7/files/slides.pdf',
      'lectures/l7/raw-notes.md',
    ]);
  });

  it('has search, with what it shows of its own pages alone', () => {
    expect(kept).toContain('pagefind/pagefind.js');
    expect(kept.filter((path) => path.endsWith('.pf_fragment'))).toHaveLength(PARTS.length + 3);
  });

  it('does not grow with the number of lectures', async () => {
    const alone = (await listsOf(course(10))).get('lectures/l7');
    expect(kept).toEqual(pathsOf(alone));
    expect(brotliCompressSync(JSON.stringify(sets.get('lectures/l7'))).length).toBeLessThan(1_000);
  });

  it('lists what pages are made of before the pages', () => {
    const first = kept.findIndex((path) => path === '' || path.endsWith('/'));
    expect(kept.slice(first).every((path) => path === '' || path.endsWith('/'))).toBe(true);
  });
});

describe('the sets of a site', () => {
  it('are its lectures and all of it', async () => {
    const sets = await listsOf(course(3));
    expect([...sets.keys()]).toEqual(['lectures/l0', 'lectures/l1', 'lectures/l2', 'site']);
    const all = pathsOf(sets.get('site'));
    expect(all).toContain('status/');
    expect(all).not.toContain('_astro/never.5f.js');
    expect(all.filter((path) => /\.(pdf|mp4|vtt)$/.test(path))).toEqual([]);
  });

  it('have no lecture for an old address', async () => {
    const moved: Written = {
      path: 'lectures/old/',
      text: '<meta http-equiv="refresh" content="0;url=/notes/lectures/l0/">',
    };
    expect([...(await listsOf([...course(1), moved])).keys()]).toEqual(['lectures/l0', 'site']);
  });

  it('change where a file has changed, and nowhere else', async () => {
    const before = await listsOf(course(3));
    const files = course(3).map((file) =>
      file.path === 'lectures/l1/notes/' ? { ...file, text: `${String(file.text)} ` } : file,
    );
    const after = await listsOf(files);
    const changed = [...after]
      .filter(([set, list]) => JSON.stringify(before.get(set)) !== JSON.stringify(list))
      .map(([set]) => set);
    expect(changed).toEqual(['lectures/l1', 'site']);
  });

  it('are the same for the same files', async () => {
    expect([...(await listsOf(course(5)))]).toEqual([...(await listsOf(course(5)))]);
  });
});
