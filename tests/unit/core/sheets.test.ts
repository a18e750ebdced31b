import { expect, it } from 'vitest';
import { joinedName, sheetsFor } from '../../../src/core/sheets.ts';

it('a page loads the styles of what it holds, each once, those of all explorables before their own', () => {
  expect(sheetsFor({ math: false, drawn: false, embeds: [] })).toEqual([]);
  const embeds = ['Figure lens-path', 'Explorable superposition', 'Explorable superposition-sweep'];
  expect(sheetsFor({ math: true, drawn: true, embeds })).toEqual([
    'styles/katex.css',
    'styles/drawings.css',
    'explorables/shared/figure.css',
    'explorables/superposition/figure.css',
    'explorables/superposition-sweep/figure.css',
    'styles/figures/lens-path.css',
  ]);
});

it('joined sheets are named after what is joined, in its order', () => {
  expect(joinedName(['a.css', 'b.css'])).toMatch(/^page-[0-9a-f]{8}\.css$/);
  expect(joinedName(['a.css', 'b.css'])).not.toBe(joinedName(['b.css', 'a.css']));
});
