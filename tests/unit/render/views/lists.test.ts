import { describe, expect, it } from 'vitest';
import { EVERYTHING } from '../../everything.ts';
import { openSite } from '../../site.ts';

openSite(EVERYTHING);
const { readingListOf, sayReadings } = await import('../../../../src/render/views/readings.ts');
const { saySlots, slotsOf } = await import('../../../../src/render/views/slots.ts');
const { topicsOf } = await import('../../../../src/render/views/topics.ts');
const { saysOf } = await import('../../../../src/render/views/page-summaries.ts');
const plain = (html = ''): string => html.replace(/<[^>]*>/g, '');

describe('the reading list', () => {
  it('keeps the order that it was sent in, and names works by the keys that they have now', async () => {
    const { items, sentAs } = await readingListOf('full');
    expect(sentAs).toBe('To read');
    expect(
      items.map(({ work, companionHtml, ...rest }) => ({
        ...rest,
        key: work.key,
        companion: plain(companionHtml),
      })),
    ).toEqual([
      { key: 'two2021', part: 'Part 1', companion: 'On sparse code', recommendedBy: 'Ann Good' },
      { key: 'one2020', sent: 'look', companion: '' },
    ]);
  });

  it('is empty where there is none', async () => {
    expect(await readingListOf('bare')).toEqual({ items: [] });
    expect(sayReadings(0)).toBe('Nothing was recommended for this talk, as far as the notes say.');
    expect(sayReadings(1)).toBe('One piece recommended for the talk, in the order they were listed.');
  });
});

describe('slots', () => {
  it.each([
    [0, 0, 'This summary has no slots yet.'],
    [1, 1, 'One way to say what the talk said. All are written.'],
    [0, 6, 'Six ways to say what the talk said. Nobody has written these yet. Try one.'],
    [1, 3, 'Three ways to say what the talk said. One is written, two are yours.'],
    [2, 3, 'Three ways to say what the talk said. Two are written, one is yours.'],
  ])('say that %i are filled of %i', (filled, all, said) => {
    expect(saySlots({ filled, all })).toBe(said);
  });

  it('come in their order, not by name', async () => {
    expect((await slotsOf('full')).map(({ view }) => view)).toMatchInlineSnapshot(`
      [
        {
          "action": "Write it",
          "date": "2024-03-07",
          "edit": "https://github.com/example/notes/edit/main/content/lectures/full/summary/b-first.md",
          "file": "content/lectures/full/summary/b-first.md",
          "id": "b-first",
          "issue": {
            "field": "body",
            "href": "https://github.com/example/notes/issues/new?title=Summary%3A+First+slot&body=Page%3A+https%3A%2F%2Fnotes.example%2Fbase%2Flectures%2Ffull%2Fsummary%2F%0AFile%3A+%60content%2Flectures%2Ffull%2Fsummary%2Fb-first.md%60%0A%0AWhat+could+stand+there%2C+as+the+whole+of+that+file%3A",
          },
          "lines": 2,
          "matter": "title: First slot
      order: 1
      prompt: What?
      action: Write it
      by: companion
      model: M
      date: 2024-03-07",
          "model": "M",
          "prompt": "What?",
          "state": "complete",
          "title": "First slot",
          "voice": "companion",
        },
        {
          "action": "Write that",
          "edit": "https://github.com/example/notes/edit/main/content/lectures/full/summary/a-second.md",
          "file": "content/lectures/full/summary/a-second.md",
          "id": "a-second",
          "issue": {
            "field": "body",
            "href": "https://github.com/example/notes/issues/new?title=Summary%3A+Second+slot&body=Page%3A+https%3A%2F%2Fnotes.example%2Fbase%2Flectures%2Ffull%2Fsummary%2F%0AFile%3A+%60content%2Flectures%2Ffull%2Fsummary%2Fa-second.md%60%0A%0AWhat+could+stand+there%2C+as+the+whole+of+that+file%3A",
          },
          "lines": 2,
          "matter": "title: Second slot
      order: 2
      prompt: What else?
      action: Write that",
          "prompt": "What else?",
          "state": "open",
          "title": "Second slot",
        },
      ]
    `);
    expect(await slotsOf('bare')).toEqual([]);
  });
});

describe('topics', () => {
  it('come in their order; a bare one is open', async () => {
    const [first, second] = (await topicsOf('full')).map(({ view }) => view);
    const { further, usedIn, ledeHtml, ableHtml, serves, ...rest } = first!;
    expect(rest).toMatchInlineSnapshot(`
      {
        "after": [],
        "edit": "https://github.com/example/notes/edit/main/content/lectures/full/topics/first.md",
        "file": "content/lectures/full/topics/first.md",
        "href": "/base/lectures/full/topics/first/",
        "id": "first",
        "lede": "On the first.",
        "live": {
          "computing": 0,
          "href": "/base/lectures/full/topics/first/",
          "pressed": 0,
        },
        "short": "First",
        "state": "complete",
        "title": "First topic",
        "voice": "companion",
      }
    `);
    expect(further.map(({ id, work, part, html }) => [id, work.key, part, html])).toEqual([
      ['further-1', 'three2021', 'Part 2', 'Says why.'],
    ]);
    expect(serves).toEqual({
      phrase: 'Another',
      sure: 'inferred',
      whyHtml: 'By its date.',
      abstract: '/base/lectures/full/abstract/',
    });
    expect(ableHtml).toEqual(['why <em>it</em> is', 'how it goes']);
    expect(second!.ableHtml).toEqual([]);
    expect([ledeHtml, usedIn]).toEqual(['On the <em>first</em>.', []]);
    expect(second).toMatchObject({ id: 'another', short: 'Second topic', state: 'open', further: [] });
    expect(await topicsOf('bare')).toEqual([]);
  });

  it('say what they are about, and an open one that it is open', async () => {
    const said = await saysOf();
    expect(said.get('/lectures/full/topics/first/')).toBe('On the first.');
    expect(said.get('/lectures/full/topics/another/')).toBe('Nobody wrote it. Nobody has written it yet.');
  });
});
