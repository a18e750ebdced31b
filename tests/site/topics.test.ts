import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { folder, html, text } from '../support/whole-pages.ts';

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
      'Read in a work that quotes or describes the source, not in the source itself.',
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

  it('says which pages lead to it, and which things on it they name', () => {
    expect(text(page)).toContain('Linked from Notes (by Figure 1)');
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
