import { expect, it } from 'vitest';
import { joinedName, sheetsFor } from '../../../../src/site/build/page-stylesheets.ts';

it('a page loads the styles of what it holds, each once, those of all explorables before their own', () => {
  expect(sheetsFor({ math: false, drawn: false, blocks: [], code: false, embeds: [] })).toEqual([]);
  const embeds = ['Figure lens-path', 'Explorable superposition', 'Explorable superposition-sweep'];
  expect(sheetsFor({ math: true, drawn: true, blocks: ['callouts', 'folds'], code: true, embeds })).toEqual([
    'site/styles/katex.css',
    'site/styles/drawings.css',
    'site/styles/code-blocks.css',
    'site/styles/blocks/callouts.css',
    'site/styles/blocks/folds.css',
    'figures/live/shared/figure.css',
    'figures/live/superposition/figure.css',
    'figures/live/superposition-sweep/figure.css',
    'figures/drawn/lens-path.css',
  ]);
});

it('joined sheets are named after what is joined, in its order', () => {
  expect(joinedName(['a.css', 'b.css'])).toMatch(/^page-[0-9a-f]{8}\.css$/);
  expect(joinedName(['a.css', 'b.css'])).not.toBe(joinedName(['b.css', 'a.css']));
});
