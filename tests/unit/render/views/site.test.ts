import { describe, expect, it } from 'vitest';
import { EVERYTHING } from '../../everything.ts';
import { openSite } from '../../site.ts';

const folder = openSite(EVERYTHING);
const { siteView, meetings, siteLinks } = await import('../../../../src/render/views/site.ts');
const { redirects } = await import('../../../../src/render/views/redirects.ts');
const { editLink, newFileLink, shownPath, repositoryOf } =
  await import('../../../../src/render/views/repository-links.ts');
const { rawNotesOf } = await import('../../../../src/render/views/raw-notes.ts');
const { fullHref, href, wikiHref } = await import('../../../../src/render/views/hrefs.ts');
const { context } = await import('../../../../src/content/context.ts');

describe('the site', () => {
  it('is what site.yaml says', async () => {
    expect(await siteView()).toMatchInlineSnapshot(`
      {
        "calendarNote": "As planned.",
        "contact": "keeper@example.org",
        "course": {
          "code": "C 1",
          "institution": "A school",
          "term": "spring",
          "title": "A course",
          "unofficial": false,
        },
        "home": {},
        "lede": "What was said in a course.",
        "licences": [
          {
            "name": "MIT",
            "of": "The code",
          },
          {
            "name": "CC BY 4.0",
            "of": "The companion",
          },
        ],
        "offline": true,
        "repository": "https://github.com/example/notes.git",
        "short": "C 1",
        "title": "Notes of C 1",
      }
    `);
  });

  it('has a calendar, in which a day off is of no lecture', async () => {
    const shown = (await meetings()).map(({ lecture, ...meeting }) => ({
      ...meeting,
      lecture: lecture?.slug,
    }));
    expect(shown).toEqual([
      { date: '2024-03-04', what: 'Full', who: 'Ann Good', off: false, lecture: 'full' },
      { date: '2024-03-04', what: 'Holiday', off: true, lecture: undefined },
      { date: '2024-03-11', what: 'Nobody took notes', off: false, lecture: undefined },
    ]);
  });

  it('has pages over all lectures, under the base', () => {
    expect(siteLinks().map(({ text, href: to }) => `${text} ${to}`)).toEqual([
      'Home /base/',
      'All references /base/references/',
      'Glossary /base/glossary/',
      'All questions /base/questions/',
      'Status /base/status/',
      'About /base/about/',
    ]);
  });
});

describe('an address', () => {
  it('has the base once, and the host where one is known', () => {
    expect([href('/'), href('/a/'), fullHref('/a/')]).toEqual([
      '/base/',
      '/base/a/',
      'https://notes.example/base/a/',
    ]);
  });

  it('of a page or a heading is found by its name', () => {
    const { targets } = context();
    expect(wikiHref('Sparse codes', targets)).toEqual({
      href: '/base/glossary/sparse-code/',
      title: 'sparse code',
    });
    expect(wikiHref('lectures/full/notes#head--tail', targets).href).toBe(
      '/base/lectures/full/notes/#head--tail',
    );
    expect(wikiHref('nowhere', targets)).toEqual({ href: '/base/', title: 'nowhere' });
  });

  it('that a page had before leads to where it is now', () => {
    const all = redirects().map(({ from, to, title }) => `${from} ${to} ${title}`);
    expect(all.filter((line) => !line.startsWith('lectures/old-full/'))).toEqual([
      'lectures/old-full /base/lectures/full/ Full',
      'lectures/full/questions/ein /base/lectures/full/questions/d-one/ Is one answered?',
      'lectures/full/topics/painted /base/lectures/full/topics/first/ First topic',
      'references/old2019 /base/references/one2020/ One Book & Another',
    ]);
    expect(all).toContain(
      'lectures/old-full/questions/d-one /base/lectures/full/questions/d-one/ Is one answered?',
    );
    expect(all.filter((line) => line.startsWith('lectures/old-full/'))).toHaveLength(14);
  });
});

describe('a file', () => {
  const file = `${folder}/lectures/full/notes.md`;

  it('is named from the repository, and opened in its editor', async () => {
    expect(await shownPath(file)).toBe('content/lectures/full/notes.md');
    expect(await editLink(file)).toBe(
      'https://github.com/example/notes/edit/main/content/lectures/full/notes.md',
    );
    expect(await newFileLink('glossary/new.md')).toMatchInlineSnapshot(
      `"https://github.com/example/notes/new/main?filename=content%2Fglossary%2Fnew.md"`,
    );
    expect(await repositoryOf()).toEqual({
      url: 'https://github.com/example/notes',
      branch: 'main',
      forge: 'github',
    });
  });

  it('of raw notes is handed out as it is, where there is one', () => {
    const raw = rawNotesOf('full');
    expect([raw?.href, raw?.read().toString()]).toEqual(['/base/lectures/full/raw-notes.md', 'raw']);
    expect(rawNotesOf('bare')).toBeUndefined();
  });
});
