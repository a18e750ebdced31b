import { describe, expect, it } from 'vitest';
import { html, words } from './page.ts';

describe('a callout', () => {
  it('says its kind in words', async () => {
    expect(await html('> [!TIP]\n> Say it.')).toMatchInlineSnapshot(
      `"<section class="callout" role="note" data-kind="tip"><p class="callout-title"><strong>Tip</strong></p><p>Say it.</p></section>"`,
    );
  });

  it('has its title behind that', async () => {
    expect(await html(':::warning{title="Mind the gap"}\nSay it.\n:::')).toMatchInlineSnapshot(
      `"<section class="callout" role="note" data-kind="warning"><p class="callout-title"><strong>Warning:</strong> Mind the gap</p><p>Say it.</p></section>"`,
    );
    expect(words(await html('> [!info] As @olah2022 *says*\n> So'))).toContain('Info: As Olah (2022) says');
  });

  it('folds where its marker says so', async () => {
    expect(await html('> [!NOTE]- More\n> Say it.')).toMatchInlineSnapshot(
      `"<details class="fold callout" data-kind="note"><summary><strong>Note:</strong> More</summary><p>Say it.</p></details>"`,
    );
    expect(await html('> [!NOTE]+\n> Say it.')).toMatch(
      /^<details [^>]*\bopen\b[^>]*><summary><strong>Note</,
    );
  });

  it('is a passage that a side note may stand beside', async () => {
    const made = await html('> [!TIP]\n> a\n\n:::note{title="T"}\nb\n:::');
    expect(made).toMatch(/<section class="passage"><section class="callout"[^]*<section class="beside">/);
  });
});

it('details have a summary, with or without script', async () => {
  expect(await html(':::details{summary="How"}\nSo.\n:::')).toMatchInlineSnapshot(
    `"<details class="fold details"><summary>How</summary><p>So.</p></details>"`,
  );
});

it('words and lists have the elements that are for them', async () => {
  expect(await html('==So== is H~2~O, 2^10^, :kbd[K] and :abbr[A]{title="B"}.')).toMatchInlineSnapshot(
    `"<p><mark>So</mark> is H<sub>2</sub>O, 2<sup>10</sup>, <kbd>K</kbd> and <abbr title="B">A</abbr>.</p>"`,
  );
  expect(await html('*Word*\n: what\n: that')).toMatchInlineSnapshot(
    `"<dl><dt><em>Word</em></dt><dd><p>what</p></dd><dd><p>that</p></dd></dl>"`,
  );
  expect(await html('- [ ] one\n- [x] two')).toMatchInlineSnapshot(`
    "<ul class="contains-task-list">
    <li class="task-list-item"><span class="task">To do:</span> one</li>
    <li class="task-list-item"><span class="task">Done:</span> two</li>
    </ul>"
  `);
});
