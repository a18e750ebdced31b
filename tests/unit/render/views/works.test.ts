import { describe, expect, it } from 'vitest';
import { notesWith } from '../../content.ts';
import { openSite } from '../../site.ts';

const SOME = 'A One and B Two and C Three and D Four and E Five';

openSite({
  ...notesWith('[@six2000; @one2000, p. 1].\n\n[@one2000, p. 2] and [@old1999].\n'),
  'lectures/a/talk.md': '---\nby: notes\n---\n[@five2000; @one2000]\n',
  'lectures/b/lecture.yaml': 'title: Beta\ncite: { talk: one2000 }\n',
  'references.bib': `% What is said here stays here.
@string{press = {A Press}}
@online{one2000, author = {One, Ann and {The Team}}, title = {Zero & One}, date = {2000}, ids = {old1999}, url = {https://www.x.example/one}, publisher = press, file = {/home/ann/one.pdf}}
@online{five2000, author = {${SOME}}, title = {Five}, date = {2000}, eprint = {2107.00001v2}, eprinttype = {arxiv}, url = {https://arxiv.org/abs/2107.00001v2}}
@online{six2000, author = {${SOME} and F Six}, title = {Six}, date = {2000}, doi = {10.1000/a<b}, url = {https://doi.org/10.1000/a<b}}
@online{others2000, author = {van der Berg, Ann and others}, title = {Others}, date = {2000}, url = {https://moved.example/}, entrysubtype = {video}}
@online{gone, author = {Gone, Ann}, title = {Gone}, url = {https://gone.example/?a=1&b=2}, archiveurl = {https://web.archive.org/web/1/https://gone.example/}}
@online{closed, author = {Zed, Ann}, title = {Closed}, url = {https://discord.gg/x}}
@online{stub, url = {https://y.example/a}, keywords = {stub}}
`,
  'links.json': JSON.stringify({
    'https://moved.example/': { asked: '2024-02-03', status: 200, moved: 'https://new.example/?a=1&b=2' },
    'https://gone.example/?a=1&b=2': { asked: '2024-02-03', status: 404 },
  }),
}); // prettier-ignore
const { works, findWork, worksCitedOn, worksOfLecture, bibliographyFile } =
  await import('../../../../src/render/views/works.ts');
const all = await works();
const keysOf = (views: { key: string }[]): string => views.map(({ key }) => key).join(' ');

describe('a work', () => {
  it('stands in the order of APA: by authors, then by the year', () => {
    expect([...all.keys()].join(' ')).toMatchInlineSnapshot(
      `"gone one2000 five2000 six2000 others2000 closed stub"`,
    );
    expect(keysOf([...all.values()])).toBe([...all.keys()].join(' '));
  });

  it('names everybody where they are few, else three and how many more', () => {
    expect([...all.values()].map(({ key, people }) => `${key}: ${people}`)).toMatchInlineSnapshot(`
      [
        "gone: Ann Gone",
        "one2000: Ann One and The Team",
        "five2000: A One, B Two, C Three, D Four and E Five",
        "six2000: A One, B Two, C Three and 3 more",
        "others2000: Ann van der Berg and others",
        "closed: Ann Zed",
        "stub: ",
      ]
    `);
  });

  it('says where it is to be read, each address once and none that is closed', () => {
    expect(
      [...all.values()].map(({ key, links }) =>
        [
          key,
          ...links.map(({ label, text, href, moved, gone, archived }) =>
            [label, text, href, moved && `moved ${moved}`, gone && `gone ${archived}`]
              .filter(Boolean)
              .join(' '),
          ),
        ].join(' | '),
      ),
    ).toMatchInlineSnapshot(`
      [
        "gone | Read it gone.example https://gone.example/?a=1&b=2 gone https://web.archive.org/web/1/https://gone.example/",
        "one2000 | Read it x.example https://www.x.example/one",
        "five2000 | arXiv 2107.00001v2 https://arxiv.org/abs/2107.00001v2",
        "six2000 | DOI 10.1000/a<b https://doi.org/10.1000/a%3Cb",
        "others2000 | Read it moved.example https://moved.example/ moved https://new.example/?a=1&b=2",
        "closed",
        "stub | Read it y.example https://y.example/a",
      ]
    `);
  });

  it('has an entry that says where its address leads now, and no "Retrieved" without a day', () => {
    expect([...all.values()].map(({ entryHtml }) => entryHtml)).toMatchInlineSnapshot(`
      [
        "Gone, A. (n.d.). <i>Gone</i>. <a href="https://gone.example/?a=1&amp;b=2">https://gone.example/?a=1&amp;b=2</a> <span class="standing">(gone; <a href="https://web.archive.org/web/1/https://gone.example/">archived copy</a>)</span>",
        "One, A., &amp; The Team. (2000). <i>Zero &amp; One</i>. A Press. <a href="https://www.x.example/one">https://www.x.example/one</a>",
        "One, A., Two, B., Three, C., Four, D., &amp; Five, E. (2000). <i>Five</i>. <a href="https://arxiv.org/abs/2107.00001v2">https://arxiv.org/abs/2107.00001v2</a>",
        "One, A., Two, B., Three, C., Four, D., Five, E., &amp; Six, F. (2000). <i>Six</i>. <a href="https://doi.org/10.1000/a%3Cb">https://doi.org/10.1000/a%3Cb</a>",
        "van der Berg, A., et al. (2000). <i>Others</i> [Video]. <a href="https://moved.example/">https://moved.example/</a> <span class="standing">(moved to <a href="https://new.example/?a=1&amp;b=2">https://new.example/?a=1&amp;b=2</a>)</span>",
        "Zed, A. (n.d.). <i>Closed</i>. <a href="https://discord.gg/x">https://discord.gg/x</a>",
        "(N.d.). <a href="https://y.example/a">https://y.example/a</a>",
      ]
    `);
  });

  it('is found under an old key as well', async () => {
    expect((await findWork('old1999'))?.key).toBe('one2000');
    expect((await findWork('one2000'))?.key).toBe('one2000');
    expect(await findWork('nobody')).toBeUndefined();
  });
});

describe('the works that are cited', () => {
  it('on a page, or on several, come once each, in the order of the bibliography', async () => {
    expect(keysOf(await worksCitedOn('/lectures/a/notes/'))).toBe('one2000 six2000');
    expect(keysOf(await worksCitedOn(['/lectures/a/talk/', '/lectures/a/notes/']))).toBe(
      keysOf([...all.values()].filter(({ key }) => /^(one|five|six)/.test(key))),
    );
    expect(await worksCitedOn('/lectures/a/abstract/')).toEqual([]);
  });

  it('in a lecture have only its places', async () => {
    const placesOf = async (slug: string): Promise<string[]> =>
      (await worksOfLecture(slug)).map(({ key, citedIn }) =>
        [key, ...citedIn.map(({ href }) => href)].join(' '),
      );
    expect(await placesOf('a')).toMatchInlineSnapshot(`
      [
        "one2000 /base/lectures/a/notes/#cite-one2000-1 /base/lectures/a/notes/#cite-one2000-2 /base/lectures/a/notes/#cite-old1999-1 /base/lectures/a/talk/#cite-one2000-1",
        "five2000 /base/lectures/a/talk/#cite-five2000-1",
        "six2000 /base/lectures/a/notes/#cite-six2000-1",
      ]
    `);
    expect(await placesOf('b')).toEqual(['one2000 /base/lectures/b/#cite']);
    expect(await placesOf('nobody')).toEqual([]);
  });

  it('know all their places', () => {
    expect(all.get('one2000')!.citedIn).toHaveLength(5);
    expect(all.get('stub')!.citedIn).toEqual([]);
  });
});

it('the bibliography is handed out as it was written, without comments and paths of files', () => {
  const file = bibliographyFile();
  expect(file).toMatch(
    /^@string\{press = \{A Press\}\}\n\n@online\{one2000, author = \{One, Ann and \{The Team\}\}/,
  );
  expect(file).not.toMatch(/stays here|home/);
  expect(file.match(/^@online/gm)).toHaveLength(7);
});
