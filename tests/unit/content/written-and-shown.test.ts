import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';

const TEXT = readFileSync('tests/fixtures/whole/lectures/first/topics/forms.mdx', 'utf8');
const SHOWN = /^````markdown title="Written"\n([^]*?)\n````\n\n([^]*?)\n(?=\n````markdown|\n## |$(?![^]))/gm;

const forms = [...TEXT.matchAll(SHOWN)];

it('the page of forms shows of each how it is written and what it gives', () => {
  expect(forms.length).toBe(TEXT.split('title="Written"').length - 1);
  for (const [, written, shown] of forms) expect(shown).toBe(written);
});
