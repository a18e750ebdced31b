import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { loadContent } from '../../src/content/load/load-content.ts';
import { openThings } from '../../src/content/load/open-things.ts';
import { folder, html, text } from '../support/whole-pages.ts';

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
    expect(notes.match(/href="#fn-1" class="fn"/g)).toHaveLength(2);
    expect(notes.match(/<a class="anchor" href="#fn-1"/g)).toHaveLength(1);
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
