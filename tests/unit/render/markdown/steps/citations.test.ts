import { describe, expect, it } from 'vitest';
import { html, words } from './page.ts';

describe('a citation', () => {
  it.each([
    ['[@olah2022]', '(Olah, 2022)'],
    ['[@olah2022, Section 2]', '(Olah, 2022, Section 2)'],
    ['[see @olah2022, p. 3]', '(see Olah, 2022, p. 3)'],
    ['[-@olah2022]', '(2022)'],
    ['[-@olah2022, p. 3]', '(2022, p. 3)'],
    ['[@elhage2021]', '(Elhage et al., 2021)'],
    ['[@stub1]', '(x.org, n.d.)'],
    ['@olah2022 says', 'Olah (2022) says'],
    ['@olah2022 [Section 2] says', 'Olah (2022, Section 2) says'],
    ["@elhage2021's", 'Elhage et al. (2021)’s'],
    ['says @olah2022.', 'says Olah (2022).'],
    ['[@pair2020]', '(Aye & Bee, 2020)'],
    ['@pair2020 say', 'Aye and Bee (2020) say'],
    ['[@nobody2001, p. 2]', '(“On Things,” 2001, p. 2)'],
    ['@nobody2001 says', '“On Things” (2001) says'],
    ['[-@nobody2001]', '(2001)'],
    ['[@four-a; @four-b]', '(Four, 2020a, 2020b)'],
    ['[@four-b; @olah2022; @four-a]', '(Four, 2020a, 2020b; Olah, 2022)'],
    ['[@four-a, p. 2; @four-b]', '(Four, 2020a, p. 2; Four, 2020b)'],
    ['[@four-a; also @four-b]', '(Four, 2020a; also Four, 2020b)'],
    ['[-@four-a; -@four-b]', '(2020a; 2020b)'],
    // As Pandoc's manual has them.
    ['[See @olah2022.]', '(See Olah, 2022.)'],
    ['[@olah2022: 33]', '(Olah, 2022: 33)'],
    ['[@olah2022{}, 99 years]', '(Olah, 2022, 99 years)'],
    ['[@olah2022{pp. iv, vi}, and so on]', '(Olah, 2022, pp. iv, vi, and so on)'],
    ['[@{olah2022}, p. 3; see @{four-a}]', '(Olah, 2022, p. 3; see Four, 2020a)'],
    ['@{olah2022} says', 'Olah (2022) says'],
    ['@{olah2022} [p. 3] says', 'Olah (2022, p. 3) says'],
    ['[@olah2022, *passim*]', '(Olah, 2022, passim)'],
    ['[*see* @olah2022; **also** @nanda2023]', '(see Olah, 2022; also Nanda, 2023)'],
    ['[@olah2022, line `f`]', '(Olah, 2022, line f)'],
    ['@olah2022 [*passim*] says', 'Olah (2022, passim) says'],
    ['[@olah2022, pp. 3--5]', '(Olah, 2022, pp. 3–5)'],
    ["so [@olah2022]'s *word*", 'so (Olah, 2022)’s word'],
  ])('%s reads %s', async (text, said) => {
    expect(words(await html(text))).toBe(said);
  });

  it('keeps what is formatted in its words', async () => {
    expect(await html('[*see* @olah2022, *pas*sim]')).toMatchInlineSnapshot(
      `"<p><span class="citation">(<em>see</em> <a href="/base/references/olah2022/" class="cite" id="cite-olah2022-1" data-card="passim">Olah, 2022, <em>pas</em>sim</a>)</span></p>"`,
    );
  });

  it('of several works sorts them as APA does', async () => {
    expect(words(await html('[@olah2022; @nanda2023, p. 1; @elhage2021]'))).toBe(
      '(Elhage et al., 2021; Nanda, 2023, p. 1; Olah, 2022)',
    );
  });

  it('with words before a work keeps the order of the author', async () => {
    expect(words(await html('[see @olah2022; also @elhage2021; @nanda2023]'))).toBe(
      '(see Olah, 2022; also Elhage et al., 2021; Nanda, 2023)',
    );
  });

  it('leads to the page of each work, from a spot of its own', async () => {
    expect(await html('[@olah2022; @nanda2023] @olah2022', 'notes.md', 'two')).toMatchInlineSnapshot(
      `"<p><span class="citation">(<a href="/base/references/nanda2023/" class="cite" id="two-cite-nanda2023-1" data-card="">Nanda, 2023</a>; <a href="/base/references/olah2022/" class="cite" id="two-cite-olah2022-1" data-card="">Olah, 2022</a>)</span> <span class="citation"><a href="/base/references/olah2022/" class="cite" id="two-cite-olah2022-2" data-card="">Olah (2022)</a></span></p>"`,
    );
  });

  it('by an old key leads to the work as it is called now', async () => {
    const markup = await html('[@olah2020old]');
    expect(words(markup)).toBe('(Olah, 2022)');
    expect(markup).toContain('href="/base/references/olah2022/"');
  });

  it('of an unknown work is marked', async () => {
    expect(await html('[see @none2022, p. 3; @olah2022]')).toMatchInlineSnapshot(
      `"<p><span class="citation">(see <span class="fault">@none2022</span>; <a href="/base/references/olah2022/" class="cite" id="cite-olah2022-1" data-card="">Olah, 2022</a>)</span></p>"`,
    );
  });

  it('in a heading is no part of its label', async () => {
    expect(await html('## On [@olah2022] and $x^2$[^1]\n\n[^1]: n')).toContain(
      'aria-label="Link to “On (Olah, 2022) and x^2”"',
    );
  });
});
