import { describe, expect, it } from 'vitest';
import { EVERYTHING } from '../../everything.ts';
import { openSite } from '../../site.ts';

openSite({
  ...EVERYTHING,
  'lectures/full/questions/c-two.md': '---\ntitle: Is $2$ open?\nnumber: 2\nprompt: P\nleads_note: As $x$.\n---\n',
  'lectures/full/topics/another.mdx': '---\ntitle: Drawn\norder: 2\nby: companion\nlede: L.\n---\n<Figure name="induction-path">\n  One.\n</Figure>\n\n<Figure name="induction-path">\n  The same again.\n</Figure>\n',
  'lectures/full/topics/another.md': undefined,
}); // prettier-ignore
const { frameOf } = await import('../../../../src/render/views/frame.ts');
const site = new URL('https://notes.example');
const at = (path: string): ReturnType<typeof frameOf> => frameOf({ site, url: new URL(path, site) });

describe('the frame of a page', () => {
  it('knows its address, and the file that it is made of', async () => {
    const { address, canonical, feed, base, file, edit } = await at('/base/lectures/full/notes/');
    expect({ address, canonical, feed, base, file, edit }).toEqual({
      address: '/lectures/full/notes/',
      canonical: 'https://notes.example/base/lectures/full/notes/',
      feed: '/base/feed.xml',
      base: '/base/',
      file: 'content/lectures/full/notes.md',
      edit: 'https://github.com/example/notes/edit/main/content/lectures/full/notes.md',
    });
  });

  it.each([
    ['/base/references/one2020/', 'content/references.bib'],
    ['/base/lectures/full/references/', 'content/references.bib'],
    ['/base/', 'content/site.yaml'],
    ['/base/about/', 'content/site.yaml'],
    ['/base/lectures/full/', 'content/lectures/full/lecture.yaml'],
    ['/base/lectures/full/questions/', undefined],
    ['/base/lectures/full/summary/', undefined],
    ['/base/status/', undefined],
  ])('of %s is of the file %s', async (path, file) => {
    expect((await at(path)).file).toBe(file);
  });

  it('has neither a feed nor a full address where no host is known', async () => {
    const frame = await frameOf({ site: undefined, url: new URL('/base/status/', site) });
    expect(frame).not.toHaveProperty('canonical');
    expect(frame).not.toHaveProperty('feed');
  });

  it('asks for the sheets of what stands on it, also where it gathers others', async () => {
    const asked = async (path: string): Promise<unknown[]> => {
      const { math, drawn, embeds } = await at(`/base/lectures/${path}`);
      return [path, math, drawn, embeds];
    };
    expect([
      await asked('full/notes/'),
      await asked('full/questions/c-two/'),
      await asked('full/questions/'),
      await asked('full/topics/another/'),
      await asked('full/topics/'),
      await asked('full/print/'),
      await asked('bare/print/'),
    ]).toEqual([
      ['full/notes/', false, false, []],
      ['full/questions/c-two/', true, false, []],
      ['full/questions/', true, false, []],
      ['full/topics/another/', false, true, ['Figure induction-path']],
      ['full/topics/', false, false, []],
      ['full/print/', true, true, ['Figure induction-path']],
      ['bare/print/', false, false, []],
    ]);
  });
});
