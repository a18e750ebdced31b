import { describe, expect, it } from 'vitest';
import { faultsOf, notesWith, questionWith } from '../../content.ts';

const inNotes = (body: string): string => faultsOf(notesWith(body)).replaceAll('lectures/a/notes.md:', '');

describe('a message says what to do', () => {
  it('with an image in another format', () => {
    expect(
      faultsOf({ ...notesWith('![A curve](figures/x.gif)\n'), 'lectures/a/figures/x.gif': 'GIF89a' }),
    ).toBe(
      [
        'lectures/a/figures/x.gif:1:1  file-unclaimed  Nothing reads this file. Save it as SVG, PNG, JPEG, WebP or AVIF, in the figures/ folder of the lecture.',
        'lectures/a/notes.md:4:1  image-missing  "figures/x.gif" is not an image that can be shown here. Save it as SVG, PNG, JPEG, WebP or AVIF, in the figures/ folder of the lecture.',
      ].join('\n'),
    );
  });

  it.each([
    ['refs.bib', 'The works stand in references.bib.'],
    ['lectures/a/sumary/x.md', 'Did you mean the folder summary/?'],
    ['lectures/a/questions/x.txt', 'Name it lectures/a/questions/x.md.'],
    ['lectures/a/reading-list.yml', 'Name it lectures/a/reading-list.yaml.'],
  ])('with a name that nothing reads: %s', (path, hint) => {
    expect(faultsOf({ ...notesWith('Words.\n'), [path]: '' })).toBe(
      `${path}:1:1  file-unclaimed  Nothing reads this file. ${hint}`,
    );
  });

  it('with a name in large letters, as cameras and other systems write it', () => {
    expect(
      faultsOf({ ...notesWith('Words.\n'), 'lectures/a/figures/IMG.JPG': '', 'Glossary/A.md': '' }),
    ).toBe(
      [
        'Glossary/A.md:1:1  file-unclaimed  Nothing reads this file. Name it glossary/a.md.',
        'lectures/a/figures/IMG.JPG:1:1  file-unclaimed  Nothing reads this file. Name it lectures/a/figures/img.jpg.',
      ].join('\n'),
    );
  });

  it('with an image named from the wrong folder', () => {
    const topic = '---\ntitle: T\norder: 1\nlede: L\nby: notes\n---\n![A line](figures/line.svg)\n';
    const files = { ...notesWith('Words.\n'), 'lectures/a/topics/t.mdx': topic };
    expect(
      faultsOf({
        ...files,
        'lectures/a/figures/line.svg': '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 1 1"/>',
      }),
    ).toBe(
      'lectures/a/topics/t.mdx:7:1  image-missing  There is no image at "figures/line.svg". Seen from this file it is at ../figures/line.svg.',
    );
  });

  it('with an image in a field, where Astro makes none', () => {
    expect(
      faultsOf({
        ...questionWith('', 'leads_note: "So: ![A line](../figures/line.svg)"\nleads_by: companion\n'),
        'lectures/a/figures/line.svg': '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 1 1"/>',
      }),
    ).toBe(
      'lectures/a/questions/q.md:4:18  image-broken  The image "../figures/line.svg" stands in a field, where none can be shown. Put it into the text.',
    );
  });

  it('with a name that is near two that are one', () => {
    const term = '---\nname: soft max\nby: companion\naliases: [softmax]\n---\nWords.\n';
    expect(faultsOf({ 'glossary/soft-max.md': term, ...notesWith('[[soft mux]]\n') })).toBe(
      'lectures/a/notes.md:4:1  page-unknown  No page of this site is at "soft mux". Did you mean "soft max"?',
    );
  });

  it('with a comment that does not end', () => {
    expect(inNotes('<!-- hidden\n\nWords.\n')).toBe(
      '4:1  raw-html  The comment "<!-- hidden" does not end where it should. End it with -->, and put what follows on a line of its own.',
    );
    expect(inNotes('<!-- a --> words\n')).toBe(
      '4:1  raw-html  The comment "<!-- a --> words" does not end where it should. End it with -->, and put what follows on a line of its own.',
    );
  });

  it.each([
    [':::tip Mind it\nWords.\n:::', 'Write :::tip{title="Mind it"}'],
    ['::: warning\nWords.\n:::', 'Write :::warning'],
    ['::: details More\nWords.\n:::', 'Write :::details{summary="More"}'],
  ])('with a block as other tools have it: %s', (body, hint) => {
    expect(inNotes(body)).toBe(
      `4:1  note-syntax  This line begins a block that cannot be read. ${hint}, its words, and ::: on a line of its own.`,
    );
  });

  it('with code in MDX', () => {
    const notes = (text: string): string =>
      faultsOf({ 'lectures/a/notes.mdx': `---\nby: notes\n---\n${text}\n` });
    expect(notes('A set {/* of */ a} too.')).toBe(
      'lectures/a/notes.mdx:4:7  raw-html  The code "{/* of */ a}" cannot be checked here. Write it in Markdown; for plain { and <, write \\{ and \\<.',
    );
    expect(notes('The set {a, b}, {/* a comment */} and {1}.')).toBe('');
  });

  it.each([
    [
      '![[slides.pdf]]',
      '4:2  markup-unread  "![[slides.pdf]]" is not read here. Write ![what it shows](figures/slides.pdf).',
    ],
    [
      'See ![[lectures/a/talk]]',
      '4:6  markup-unread  "![[lectures/a/talk]]" is not read here. Write [[page]]: a page is linked, not shown inside another.',
    ],
  ])('with a file shown as elsewhere: %s', (body, words) => {
    expect(inNotes(body)).toBe(words);
  });

  it.each([
    [
      'speakers: Ann',
      'speakers: [{ name: … }]',
      '"speakers" must be a list, not "Ann". `speakers`: Who gave the lecture; empty if nobody knows.',
    ],
    [
      'aliases: old',
      'aliases: […]',
      '"aliases" must be a list, not "old". `aliases`: Names this had before; their addresses lead here.',
    ],
    [
      'cite: x',
      'cite: { notes: … }',
      '"cite" must be a map of fields, not "x". `cite`: How to cite the lecture: keys of references.bib.',
    ],
  ])('with a value of another shape: %s', (line, shape, words) => {
    expect(faultsOf({ 'lectures/a/lecture.yaml': `title: T\n${line}\n` })).toContain(
      `  field-type  ${words} Write \`${shape}\`.`,
    );
  });

  it('with a key and a page that are renamed', () => {
    expect(inNotes('[@unheardof1999] and [[lectures/elsewhere]]\n')).toBe(
      [
        '4:1  citation-unknown  No work has the key "unheardof1999". Add an entry with this key to references.bib; if the work has a new key, list the old one in its `ids`.',
        '4:22  page-unknown  No page of this site is at "lectures/elsewhere". Write the address of a page of this site; if the page has a new name, list the old one in its `aliases`.',
      ].join('\n'),
    );
  });
});

it.each([
  ['The $L_2$ norm', '$L_2$'],
  ['What *is* it', '*is*'],
  ['**All** of it', '**All*'],
  ['Why `x`', '`x`'],
  ['On [it](https://e.org)', '[it](https://e.org)'],
  ['On ==it==', '==it=='],
])('the title of a note is plain text: %s', (title, signs) => {
  const good = `good: { title: "${title}", text: "It is." }`;
  expect(faultsOf({ 'lectures/a/questions/q.md': `---\ntitle: T\n${good}\n---\n` })).toBe(
    `lectures/a/questions/q.md:3:16  warning markup-unread  "title" is plain text, in which "${signs}" would stand as typed. Write it in words and letters: L₂, not $L_2$.`,
  );
});

it('a title leads nowhere', () => {
  expect(faultsOf({ 'lectures/a/questions/q.md': '---\ntitle: "On [it](https://e.org)"\n---\n' })).toBe(
    'lectures/a/questions/q.md:2:8  warning markup-unread  "title" is a title, in which "[it](https://e.org)" would stand as typed. Put the link into the text below.',
  );
});

it('a title is not raised, lowered or marked', () => {
  expect(faultsOf({ 'lectures/a/questions/q.md': '---\ntitle: "On H~2~O"\n---\n' })).toBe(
    'lectures/a/questions/q.md:2:8  warning markup-unread  "title" is a title, in which "~2~" would stand as typed. Write a formula, or words and letters: L₂, not L~2~.',
  );
});

it('a title has no tags', () => {
  expect(
    faultsOf({ 'lectures/a/questions/q.md': '---\ntitle: "On a <b>b</b> < c"\nprompt: "So <br/>"\n---\n' }),
  ).toBe(
    [
      'lectures/a/questions/q.md:2:8  warning markup-unread  "title" is a title, in which "<b>" would stand as typed. Write **words**, or `code`.',
      'lectures/a/questions/q.md:3:9  warning markup-unread  "prompt" is plain text, in which "<br/>" would stand as typed. Leave the tags out.',
    ].join('\n'),
  );
});

it('a formula that a title gets wrong is named at its place', () => {
  expect(
    faultsOf({ 'lectures/a/questions/q.md': '---\ntitle: Why $\\frac{a}$ is\n---\n' }),
  ).toMatchInlineSnapshot(
    `"lectures/a/questions/q.md:2:21  math-tex  KaTeX cannot set this: Unexpected end of input in a macro argument, expected '}'. Mend the formula; for a sum of money, write \\$."`,
  );
});

it.each(['The $L_2$ norm', 'What *is* it', '**All** of it', 'Why `x`', '1. Why', '# Why', '- Why', '$$x$$'])(
  'a title is read: %s',
  (title) => {
    expect(faultsOf({ 'lectures/a/questions/q.md': `---\ntitle: "${title}"\n---\n` })).toBe('');
  },
);

it.each(['It costs $5, or $7', 'A * B * C', '2**3', 'a_b_c', 'It`s [so]'])(
  'a title is told from markup: %s',
  (title) => {
    expect(faultsOf({ 'lectures/a/questions/q.md': `---\ntitle: "${title}"\n---\n` })).toBe('');
  },
);

it('an exclamation is no file shown as elsewhere', () => {
  expect(inNotes('So it is![[lectures/a]]\n')).toBe('');
});
