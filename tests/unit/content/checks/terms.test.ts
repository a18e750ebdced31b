import { expect, it } from 'vitest';
import { faultsOf, notesWith } from '../../content.ts';

it('a term names a page that teaches it, and a heading of that page', () => {
  const term = (to: string): Record<string, string> => ({
    ...notesWith('## So\n\nIt is.\n'),
    'glossary/a.md': `---\nname: A\nby: companion\nexplained_in: ${to}\n---\nIt is.\n`,
  });
  expect(faultsOf(term('lectures/a/notes'))).toBe('');
  expect(faultsOf(term('lectures/a/notes#so'))).toBe('');
  expect(faultsOf(term('lectures/a/notes#no'))).toMatch(/^glossary\/a\.md:4:15 {2}heading-unknown {2}/);
  expect(faultsOf(term('lectures/a/nowhere'))).toMatch(/^glossary\/a\.md:4:15 {2}page-unknown {2}/);
});
