import { describe, expect, it } from 'vitest';
import { html } from './page.ts';

describe('a theorem', () => {
  it('says its kind in words', async () => {
    expect(
      await html(':::theorem{#thm-line title="By @olah2022"}\nSo.\n:::', 'talk.md'),
    ).toMatchInlineSnapshot(
      `"<section class="statement" id="thm-line" role="group" aria-labelledby="thm-line-title"><p class="statement-title" id="thm-line-title"><strong>Theorem 1</strong> (By <span class="citation"><a href="/base/references/olah2022/" class="cite" id="cite-olah2022-1" data-card="">Olah (2022)</a></span>)</p><p>So.</p></section>"`,
    );
  });

  it('says its kind where it is no part of the content', async () => {
    expect(await html(':::lemma\nSo.\n:::')).toContain('<strong>Lemma</strong>');
  });
});

it('a solution folds, and says which exercise it solves', async () => {
  expect(
    await html(
      ':::exercise\nTry.\n:::\n\n:::solution\nSo.\n:::\n\n:::solution{#sol-b title="another"}\nSo.\n:::',
      'talk.md',
    ),
  ).toMatchInlineSnapshot(`
    "<section class="statement" id="exercise-1" role="group" aria-labelledby="exercise-1-title"><p class="statement-title" id="exercise-1-title"><strong>Exercise 1</strong></p><p>Try.</p></section>
    <details class="fold solution"><summary><strong>Solution to Exercise 1</strong></summary><p>So.</p></details>
    <details class="fold solution" id="sol-b"><summary id="sol-b-title"><strong>Solution 1 to Exercise 1</strong> (another)</summary><p>So.</p></details>"
  `);
});

describe('a proof', () => {
  it('ends with a sign that is read out', async () => {
    expect(await html(':::proof\nSo.\n\nThus.[^1]\n:::\n\n[^1]: A note.')).toMatchInlineSnapshot(
      `"<section class="proof"><p><em>Proof.</em> So.</p><section class="pair"><section class="passage"><p>Thus.<a href="#fn-1" class="fn" aria-label="Note 1" id="fn-1-mark">1</a> <span class="qed" role="img" aria-label="End of proof"></span></p></section><section class="beside"><section class="note" role="note" aria-label="Note 1" id="fn-1"><span class="note-title">1<a class="anchor" href="#fn-1" aria-label="Link to Note 1"></a></span><p>A note.</p></section></section></section></section>"`,
    );
    expect(await html(':::proof{title="of @olah2022"}\n$$ x $$\n:::')).toMatchInlineSnapshot(
      `"<section class="proof"><p><em>Proof of <span class="citation"><a href="/base/references/olah2022/" class="cite" id="cite-olah2022-1" data-card="">Olah (2022)</a></span>.</em></p><span class="katex-display" role="region" aria-label="Formula 1" tabindex="0"><span class="katex" translate="no" data-tex="x"><span class="katex-mathml"><math display="block"><mrow><mi>x</mi></mrow></math></span><span class="katex-html" aria-hidden="true"><span class="katex-base"><span class="katex-strut" style="height:0.4306em;"></span><span class="mord mathnormal" data-c="x"></span></span></span></span></span><p><span class="qed" role="img" aria-label="End of proof"></span></p></section>"`,
    );
  });
});

it('what is cited from other pages says from which, each once, and what only its own page cites says nothing', async () => {
  const said = async (key: string): Promise<string> =>
    /<p class="meta noprint" data-search="off">.*?<\/p>/.exec(
      await html(`:::lemma{#${key}}\nSo, by @lem-own.\n:::`, 'abstract.md'),
    )?.[0] ?? '';
  expect(await said('lem-far')).toBe(
    '<p class="meta noprint" data-search="off">Cited in <a href="/base/lectures/a/notes/">Notes</a> and <a href="/base/lectures/a/questions/q/">Q</a>.</p>',
  );
  expect(await said('lem-own')).toBe('');
});
