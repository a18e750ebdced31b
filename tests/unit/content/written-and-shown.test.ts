import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';

const PAGES = ['first/topics/forms.mdx', 'newton/topics/more-forms.mdx'];
const SHOWN = /^````markdown title="Written"\n([^]*?)\n````\n\n([^]*?)\n(?=\n````markdown|\n## |$(?![^]))/gm;

it.each(PAGES)('a page of forms shows of each how it is written and what it gives: %s', (page) => {
  const text = readFileSync(`tests/fixtures/whole/lectures/${page}`, 'utf8');
  const forms = [...text.matchAll(SHOWN)];
  expect(forms.length).toBe(text.split('title="Written"').length - 1);
  for (const [, written, shown] of forms) expect(shown).toBe(written);
});
