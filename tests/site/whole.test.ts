import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { loadContent } from '../../src/content/load/load-content.ts';
import { openThings } from '../../src/content/load/open-things.ts';
import { mainText } from '../support/text.ts';
import { wholeSite } from '../support/site.ts';

const { folder } = wholeSite();
const html = (page: string): string => readFileSync(join(folder, page, 'index.html'), 'utf8');
const text = (page: string): string => mainText(html(page)).replace(/\s+/g, ' ');

describe('a page of MDX with everything in it', () => {
  const notes = html('lectures/first/notes');

  it('sets formulas with KaTeX and loads its styles on pages with mathematics only', () => {
    expect(notes.match(/class="katex"/g)?.length).toBeGreaterThan(10);
    expect(notes).toContain('/_astro/katex.');
    expect(html('lectures/second/notes')).not.toContain('/_astro/katex.');
  });

  it('formats Pandoc citations by CSL and links them', () => {
    const said = text('lectures/first/notes');
    expect(said).toContain('(Good & Fine, 2020, chapter 2; Zett, 2021a)');
    expect(said).toContain('Zett (2021b) agrees (2021a)');
    expect(said).toContain('(see Zett, 2021b, pp. 3–4)');
    expect(notes).toContain('href="/references/zett2021a/" class="cite" id="cite-zett2021a-1"');
  });

  it('cites a work by an old key', () => {
    expect(notes).toContain('href="/references/good2020one/" class="cite" id="cite-good2019draft-1"');
  });

  it('leads files, addresses and wiki links to pages', () => {
    for (const href of [
      '/lectures/second/abstract/',
      '/lectures/second/questions/answered/',
      '#mathematics-x2-and-all',
      '/lectures/first/summary/#filled',
      '/status/',
      '/lectures/first/notes/#code-1',
      '/lectures/first/raw-notes.md',
    ])
      expect(notes).toContain(`href="${href.startsWith('#') ? `/lectures/first/notes/${href}` : href}"`);
    expect(text('lectures/first/notes')).toContain('a sign-in (sign-in needed)');
  });

  it('makes one side note of a footnote that is marked twice', () => {
    expect(notes.match(/<section class="note"[^>]*id="fn-1"/g)).toHaveLength(1);
    expect(notes.match(/href="#fn-1"/g)).toHaveLength(2);
  });
});

describe('a topic', () => {
  const page = 'lectures/first/topics/drawn';

  it('stands on a page of its own and in the list, between the abstract and the notes', () => {
    expect(text('lectures/first/topics')).toContain(
      'Something drawn A figure, a formula and two questions, see Notes. On “Another one, with emphasis”. Inferred.',
    );
    const parts = [...html(page).matchAll(/<span>(\w[\w ]*)<span class="sr"> \(/g)].map(([, name]) => name);
    expect(parts).toEqual(
      'Abstract, Topics, Notes, Talk, Summary, Questions, Reading list, References'.split(', '),
    );
  });

  it('says beside its title what one will be able to say, with formulas and emphasis', () => {
    const able = /<section class="note able"[\s\S]*?<\/section>/.exec(html(page))?.[0] ?? '';
    expect(able).toContain('You will be able to say');
    expect(able).toMatch(/<li>why <span class="katex"[\s\S]*<li>how <em>heads<\/em> are drawn<\/li>/);
    expect(html(page).indexOf('<h1')).toBeLessThan(html(page).indexOf(able));
    expect(html('lectures/first/topics/open')).not.toContain('note able');
  });

  it('says at its end, and nowhere before, whose words it holds, what it serves and how sure that is', () => {
    const said =
      'Where this comes from By the editors of this site: each claim has its source, or says that it is inferred. It explains a phrase of the abstract: “Another one, with emphasis”. Inferred: By its date (Zett, 2021a).';
    expect(text(page)).toContain(said);
    expect(html(page).indexOf('Where this comes from')).toBeGreaterThan(html(page).indexOf('id="further"'));
    expect(html(page).split('explains a phrase')).toHaveLength(2);
  });

  it('explains its labels on a press: in a card, and without script on the page about the site', () => {
    for (const [id, word] of [
      ['inferred', 'Inferred'],
      ['second-hand', 'At second hand'],
    ]) {
      const link = new RegExp(`<a href="/about/#${id}" class="term" data-card[^>]*>${word}</a>`);
      expect(html(page)).toMatch(link);
      expect(html('about')).toContain(`<li id="${id}">`);
    }
    expect(html(page)).toContain(
      'Read in a work that quotes or tells of the source, and not in the source itself.',
    );
  });

  it('shows the first sentences of a long caption and folds the rest', () => {
    const caption = /<figcaption[\s\S]*?<\/figcaption>/.exec(html(page))?.[0] ?? '';
    const [shown = '', folded = ''] = caption.split(
      '<details class="more"><summary>More about this figure</summary>',
    );
    expect(shown).toContain('Figure 2</a>)</span>.</p>');
    expect(folded).toContain('What stands here is said');
    expect(folded).toContain('The rest is folded');
  });

  it('holds a figure with its number, its caption and the numbers behind it', () => {
    const figure = /<figure class="pair drawing" id="figure-1"[\s\S]*<\/figure>/.exec(html(page))?.[0] ?? '';
    expect(figure).toContain('26 attention heads in seven classes.');
    expect(figure).toContain('<summary>The heads by class, as a table</summary>');
    expect(figure).toContain('href="/references/good2020one/" class="cite"');
    expect(html(page)).toContain('href="/lectures/first/topics/drawn/#figure-1"');
  });

  it('loads the styles of its own figures in one file, which other pages do not load', () => {
    const own = /\/_astro\/page-[^"]+\.css/.exec(html(page))?.[0] ?? '';
    const sheet = readFileSync(join(folder, own), 'utf8');
    for (const rule of ['.drawing{', '.heads-by-layer']) expect(sheet).toContain(rule);
    expect(sheet).not.toContain('.tap-off');
    expect(html(page).match(/rel="stylesheet"/g)).toHaveLength(2);
    expect(html('lectures/first/abstract').match(/rel="stylesheet"/g)).toHaveLength(1);
  });

  it('folds answers away without script', () => {
    expect(html(page).match(/<details class="fold answer"><summary>Answer<\/summary>/g)).toHaveLength(2);
  });

  it('is among the places that cite a work, in a caption, an answer or what to read next', () => {
    const places = (key: string): string[] =>
      [...html(`references/${key}`).matchAll(/topics\/drawn\/#([\w-]+)/g)].map(([, id]) => id!);
    expect(places('good2020one')).toEqual(['further-1-cite-good2020one-1', 'cite-good2020one-1']);
    expect(places('zett2021a')).toEqual(['serves-cite-zett2021a-1', 'cite-zett2021a-1']);
    expect(places('zett2021b')).toEqual(['further-1']);
    for (const key of ['good2020one', 'zett2021a', 'zett2021b'])
      for (const id of places(key)) expect(html(page)).toContain(`id="${id}"`);
  });

  it('leads on: from the abstract to the first, from the last to the notes', () => {
    const next = (at: string): string | undefined => /class="next" href="([^"]+)"/.exec(html(at))?.[1];
    expect(next('lectures/first/abstract')).toBe('/lectures/first/topics/drawn/');
    expect(next('lectures/first/topics')).toBeUndefined();
    expect(next(page)).toBe('/lectures/first/topics/open/');
    expect(next('lectures/first/topics/open')).toBe('/lectures/first/topics/margins/');
    expect(next('lectures/first/topics/margins')).toBe('/lectures/first/topics/forms/');
    expect(next('lectures/first/topics/forms')).toBe('/lectures/first/notes/');
  });

  it('is open while nobody has written it', () => {
    expect(text('lectures/first/topics/open')).toContain('Nobody has explained this yet.');
    expect(text('lectures/first')).toContain('Three primers explain what the talk drew on.');
    expect(text('lectures/second/topics')).toContain('Nobody has explained anything yet.');
  });
});

describe('a week of a course of mathematics', () => {
  const page = 'lectures/newton/notes';
  const abstract = 'lectures/newton/abstract';

  it('counts theorems, equations, figures and tables, and says so where they are cited', () => {
    const names = [...html(page).matchAll(/class="statement-title"[^>]*>(.*?)<\/p>/g)].map(([, name = '']) =>
      name.replace(/<[^>]*>/g, '').replaceAll('\u00a0', ' '),
    );
    expect(names).toEqual([
      'Definition 1 (Simple root)',
      'Definition 2 (Order of convergence)',
      'Definition 3 (Newton’s method)',
      'Example 1 (Square roots)',
      'Lemma 1',
      'Theorem 1 (Quadratic convergence)',
      'Corollary 1',
    ]);
    expect(html(page).match(/<span class="number">\(\d+\)/g)).toHaveLength(10);
    expect(text(page)).toContain('The first inequality of Equation 10 is Equation 4 with');
    expect(text('lectures/newton/talk')).toContain(
      'the number of correct digits, which is Theorem 1 (Notes).',
    );
  });

  it('folds a solution, which is open on paper, and ends a proof in words', () => {
    const solution = /<details class="fold solution"[^>]*>/.exec(html(abstract))?.[0];
    expect(solution).not.toContain(' open');
    expect(/<details class="fold solution"[^>]*>/.exec(html('lectures/newton/print'))?.[0]).toContain(
      ' open',
    );
    expect(text(abstract)).toContain('Solution 1 to Exercise 1');
    expect(text(abstract)).toContain('The guesses of Example 1 (Notes) for');
    expect(html(page).match(/<span class="qed" role="img" aria-label="End of proof">/g)).toHaveLength(2);
  });

  it('shows a theorem in a card, on a page without formulas too, which has their styles', () => {
    const talk = html('lectures/newton/talk');
    expect(talk).toMatch(/class="formula"[^]*data-tex="\\delta > 0"/);
    expect(talk).toContain('/_astro/katex.');
  });
});

describe('the overview of a lecture', () => {
  const says = (page: string): string => text(page).split('How to cite')[0]!;

  it('is its map: each topic and each part once, with what builds on what', () => {
    const said = says('lectures/first');
    for (const row of [
      'Something drawn A figure, a formula and two questions, see Notes. Begin here',
      'Notes in every place Side notes beside all that they may stand beside, long ones beside short passages. After Drawn',
      'Or begin here Not written yet',
      'The other parts Abstract (complete) in the speaker’s words Notes (complete) as they were taken',
      'Summary (begun) 1 of 2 written Questions (open) none yet Reading list (complete) 2 works',
    ])
      expect(said).toContain(row);
    const [, map = ''] = html('lectures/first').split('<reading-map');
    const named = [...map.split('</reading-map>')[0]!.matchAll(/ href="(\/[^"#]+)"/g)].map(([, to]) => to!);
    // The notes are named in a lede as well, and the first topic leads the page.
    expect(named.length).toBe(1 + 4 + 7 + 1);
    expect(new Set(named).size).toBe(4 + 7);
  });

  it('draws a line from a topic to one that builds on it, past the one between', () => {
    const rows = html('lectures/first').split('class="wires wide"').slice(1);
    const wires = rows
      .map((row) => row.split('</svg>')[0]!)
      .map((row) => [row.match(/<i /g)?.length ?? 0, row.match(/<path class="(?:reads )?l0"/g)?.length ?? 0]);
    expect(wires).toEqual([
      [1, 1],
      [2, 0],
      [2, 1],
      [1, 0],
    ]);
  });

  it('starts with the first topic, or else with the first part that has a text', () => {
    const start = (page: string) =>
      /class="start" href="([^"]+)"[^]*?<span>([^<]+)/.exec(html(page))?.slice(1);
    expect(start('lectures/first')).toEqual(['/lectures/first/topics/drawn/', 'Start with Drawn']);
    expect(start('lectures/second')).toEqual(['/lectures/second/abstract/', 'Start with the abstract']);
  });

  it('has its parts in the place of the map where there are no topics', () => {
    expect(says('lectures/second')).toMatch(
      /The parts Abstract \(complete\) .* Topics \(open\) none yet Notes/,
    );
    expect(html('lectures/second')).toContain('class="rest map"');
    expect(html('lectures/second')).not.toContain('class="wires');
  });
});

describe('what is filled and answered', () => {
  it('stands on the page with whose it is', () => {
    expect(text('lectures/first/summary')).toContain('It is said here, in full (Zett, 2021a).');
    expect(text('lectures/first/summary')).toContain(
      'Written by A model on 5 March 2024, asked: “Say it in one sentence.”',
    );
    expect(text('lectures/second/questions/answered')).toContain('Yes, it is (Good & Fine, 2020, page 7).');
    expect(text('lectures/second/questions/answered')).toContain('By the speaker');
  });

  it('counts in the ledger', () => {
    const status = text('status');
    expect(status).toMatch(/The First.* 1 of 2 0 of 0 2/);
    expect(status).toMatch(/The Second.* 0 of 0 1 of 2 0/);
  });

  it('is asked first where it is open', () => {
    const questions = text('questions');
    expect(questions.indexOf('And this one?')).toBeLessThan(questions.indexOf('Is this question answered?'));
  });
});

describe('a repository in site.yaml', () => {
  it('gives every page and open slot a link to the very file', () => {
    expect(html('lectures/first/notes')).toContain(
      'href="https://github.com/example/notes/edit/main/content/lectures/first/notes.mdx"',
    );
    expect(html('lectures/first/summary')).toContain(
      'href="https://github.com/example/notes/edit/main/content/lectures/first/summary/open.md"',
    );
  });
});

describe('old names', () => {
  it.each([
    ['lectures/erste', '/lectures/first/'],
    ['lectures/erste/notes', '/lectures/first/notes/'],
    ['lectures/first/topics/painted', '/lectures/first/topics/drawn/'],
    ['lectures/second/questions/old-name', '/lectures/second/questions/answered/'],
    ['references/good2019draft', '/references/good2020one/'],
  ])('lead from %s to %s', (from, to) => {
    expect(html(from)).toContain(`<meta http-equiv="refresh" content="0;url=${to}">`);
    expect(html(from)).toContain(`<link rel="canonical" href="https://notes.example.org${to}">`);
  });
});

it('keeps a stub honest and private addresses off the page', () => {
  expect(text('references/stub-page')).toContain('Only the address of this work is known.');
  expect(text('references/stub-page')).toContain('sign-in needed');
});

it('offers raw notes of any bytes', () => {
  const raw = 'lectures/first/raw-notes.md';
  expect(readFileSync(join(folder, raw)).equals(readFileSync(join('tests/fixtures/whole', raw)))).toBe(true);
  expect(existsSync(join(folder, 'lectures/second/raw-notes.md'))).toBe(false);
});

it('takes the whole bibliography back into citation-js with the keys of the content', async () => {
  const { readBibtex } = await import('../../src/content/bibliography/read-bibtex.ts');
  const { works, faults } = readBibtex(readFileSync(join(folder, 'references.bib'), 'utf8'));
  expect(faults).toEqual([]);
  expect(works.map((work) => work.key)).toEqual(['good2020one', 'zett2021a', 'zett2021b', 'stub-page']);
});

describe('a work whose address was asked', () => {
  it('says where it has moved for good, on its page and wherever its entry stands', () => {
    const moved = 'https://names.example.org/182?a=1&b=2';
    const link = `<a href="${moved.replace('&', '&amp;')}"`;
    expect(text('references/zett2021a')).toContain(`https://doi.org/10.1000/182 (moved to ${moved})`);
    expect(text('references/zett2021a')).toContain(
      'DOI 10.1000/182 (moved to names.example.org/182?a=1&b=2)',
    );
    expect(html('references/zett2021a').split(link).length).toBe(3);
    expect(text('lectures/first/notes')).toContain(`(moved to ${moved})`);
    expect(readFileSync(join(folder, 'lectures/first/notes.md'), 'utf8')).toContain(`(moved to <${moved}>)`);
  });

  it('says that it is gone, with the copy that its entry names', () => {
    const page = html('references/zett2021b');
    expect(text('references/zett2021b')).toContain('arXiv 2107.00001 (gone; archived copy)');
    expect(page).toContain(
      '<a href="https://web.archive.org/web/2022/https://arxiv.org/abs/2107.00001">archived copy',
    );
    expect(readFileSync(join(folder, 'lectures/first/notes.md'), 'utf8')).toContain(
      '(gone; archived copy: <https://web.archive.org/web/2022/https://arxiv.org/abs/2107.00001>)',
    );
  });
});

describe('a moment of the recording', () => {
  it('is a link to its host, in the text, in the list of chapters and in the twin', () => {
    const there = 'https://tube.example.org/w/9cRdTwLmNoPqRsTuVwXy12?start=754';
    const talk = html('lectures/newton/talk');
    expect(talk.split(`href="${there}"`)).toHaveLength(3);
    expect(text('lectures/newton/talk')).toContain(
      'The proof is at 12:34, and what it is not at [12:34]. A double root is Solution',
    );
    expect(text('lectures/newton/talk')).toContain('0:00 What it is about 12:34 How it is done');
    expect(talk).toContain('frame-src https://tube.example.org"');
    const twin = readFileSync(join(folder, 'lectures/newton/talk.md'), 'utf8');
    expect(twin).toContain(`- [12:34](${there}) How it is done`);
    expect(twin).toContain(`The proof is at [12:34](${there})`);
  });
});

describe('what a lecture hands out', () => {
  it('is served byte for byte, and offered with its kind and size', () => {
    for (const name of [
      'files/slides.pdf',
      'files/errors.csv',
      'figures/question.wav',
      'figures/question.vtt',
      'figures/steps.webm',
    ])
      expect(readFileSync(join(folder, 'lectures/newton', name)), name).toEqual(
        readFileSync(join('tests/fixtures/whole/lectures/newton', name)),
      );
    expect(html('lectures/newton')).toContain(
      '<a href="/lectures/newton/files/slides.pdf">Slides</a> <span class="needs">(PDF, 548 bytes)</span>',
    );
    expect(text('lectures/newton/notes')).toContain('to take along (CSV, 138 bytes).');
    const twin = readFileSync(join(folder, 'lectures/newton.md'), 'utf8');
    expect(twin).toContain(
      '[Slides](https://notes.example.org/lectures/newton/files/slides.pdf) (PDF, 548 bytes)',
    );
  });

  it('comes with its offline copy, and with no other', () => {
    const sets = readdirSync(join(folder, 'offline'), { recursive: true, encoding: 'utf8' }).filter((name) =>
      name.endsWith('.json'),
    );
    const holding = sets.filter((name) =>
      readFileSync(join(folder, 'offline', name), 'utf8').includes('slides.pdf'),
    );
    expect(holding.map((name) => name.includes('newton'))).toEqual([true]);
  });
});

describe('the transcript', () => {
  it('has chapters for headings, and sentences that are moments', () => {
    const page = html('lectures/newton/transcript');
    expect(page).toContain('<h2 id="at-754">How it is done</h2>');
    expect(text('lectures/newton/transcript')).toContain(
      'Ann Good: 12:34 Now to how it is done: take a guess, draw the tangent & see where it meets the axis. 12:41 That is the next guess. 12:43 Again, and again.',
    );
    expect(page).toContain('?start=761" rel="external"');
    const twin = readFileSync(join(folder, 'lectures/newton/transcript.md'), 'utf8');
    expect(twin).toContain(
      '## How it is done\n\n[12:34](https://tube.example.org/w/9cRdTwLmNoPqRsTuVwXy12?start=754) **Ann Good:** Now to how',
    );
    expect(text('lectures/newton/talk')).toContain('Transcript: what is said, sentence by sentence');
  });
});

describe('a draft', () => {
  it('stands nowhere in a build, under no name', () => {
    const names = readdirSync(folder, { recursive: true, encoding: 'utf8' });
    expect(names.filter((name) => /unready|lectures\/third/.test(name))).toEqual([]);
    const texts = names.filter((name) => /\.(?:html|xml|md|txt|json|js|svg)$/.test(name));
    expect(texts.length).toBeGreaterThan(20);
    expect(texts.filter((name) => /unready/i.test(readFileSync(join(folder, name), 'utf8')))).toEqual([]);
  });
});

describe('the status page', () => {
  const open = openThings(loadContent('tests/fixtures/whole'));

  it('counts what the command `status` lists', () => {
    const rows = [...text('status').matchAll(/(\d+) of (\d+) (\d+) of (\d+) \d+/g)].map((row) =>
      row.slice(1).map(Number),
    );
    const left = (from: number): number => rows.reduce((sum, row) => sum + row[from + 1]! - row[from]!, 0);
    expect(rows.length).toBe(4);
    expect([left(0), left(2)]).toEqual([open.slots.length, open.questions.length]);
    expect(open.stubs.length).toBe(1);
    expect(text('status')).toContain('Four works: one has an address only, and all are cited.');
  });

  it('lists the links that are gone or have moved, with what names them', () => {
    expect(text('status')).toContain(
      'arxiv.org/abs/2107.00001 was not there on 3 February 2024; it was last there on 3 February 2023; archived copy. Named in Zett, 2021b doi.org/10.1000/182 has moved to names.example.org/182?a=1&b=2. Named in Zett, 2021a',
    );
  });
});

describe('a text in another language', () => {
  const notes = html('lectures/hebrew/notes');

  it('says so for its page, and for each block and title of it wherever it stands', () => {
    expect(notes).toMatch(/<html lang="he" dir="rtl"[^]*<body lang="en"/);
    expect(notes).toContain('<ul lang="he" dir="rtl">');
    expect(notes).toContain('"inLanguage":"he"');
    expect(html('lectures/hebrew/topics/chinese')).toMatch(
      /<h1><span><span lang="zh-Hans" dir="ltr">注意力机制是什么</,
    );
    const print = html('lectures/hebrew/print');
    for (const lang of ['he', 'zh-Hans', 'fr']) expect(print).toMatch(new RegExp(`<p lang="${lang}"`));
    expect(html('questions')).toContain('<span lang="he" dir="rtl">מדוע דווקא שכבה אחת?</span>');
  });

  it('has its own quotation marks, and words of the site that say what they are', () => {
    expect(text('lectures/hebrew/topics/french')).toContain('On dit « c’est un circuit » – et pourtant');
    expect(notes).toMatch(/<b [^>]*lang="en" dir="ltr">Table\u00a01<\/b>/);
    expect(notes).toContain('<strong lang="en" dir="ltr">Warning</strong>');
    expect(notes).toContain('<h1 dir="ltr">Notes</h1>');
  });

  it('brings its styles, which no other page loads', () => {
    expect(notes).toContain('/_astro/languages.');
    expect(html('lectures/first/notes')).not.toContain('/_astro/languages.');
  });
});

it('a graph is drawn in the page, named by what it shows, found by its words, and its own source in the Markdown', async () => {
  const forms = html('lectures/first/topics/forms');
  expect(forms).toMatch(
    /<div class="graph" role="img" aria-label="The embedding is read [^>]*><svg [^>]*viewBox="0 0 \d+ \d+"/,
  );
  expect(forms).not.toMatch(/<svg[^>]*>(?:(?!<\/svg>)[^])*<(?:a|style|script|title)\b/);
  expect(readFileSync(join(folder, 'lectures/first/topics/forms.md'), 'utf8')).toContain(
    '"embedding -> "head 0.1"'.slice(1),
  );
  expect(text('lectures/first/topics/forms')).toContain('Figure 2 A path through two heads');
});
