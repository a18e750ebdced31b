import { expect, it } from 'vitest';
import { faultsOf } from '../../content.ts';

const term = (body: string, by = 'companion'): Record<string, string> => ({
  'glossary/a.md': `---\nname: A\nby: ${by}\n---\n${body}\n`,
});

it.each([
  ['at the end of a text', 'It is *so:*', '5:1', 'It is so:'],
  ['before a heading', 'It is so:\n\n## And\n\nit was.', '5:1', 'It is so:'],
  ['in a list', '- one:\n- two', '5:3', 'one:'],
  ['in a quotation', '> One:\n\nTwo.', '5:3', 'One:'],
])('a colon with nothing after it is named at its paragraph: %s', (_, body, at, words) => {
  expect(faultsOf(term(body))).toBe(
    `glossary/a.md:${at}  warning text-unfinished  Nothing comes after "${words}". Write what the colon announces, or end the sentence.`,
  );
});

it.each([
  'It is:\n\n- so',
  'It is:\n\n$$\nx\n$$',
  '- one:\n\n  two',
  'Write `by:`',
  'As $x:$',
  'It is:\n\nSo.',
])('a colon that leads on is none: %s', (body) => {
  expect(faultsOf(term(body))).toBe('');
});

it('what others have said stays as they said it', () => {
  expect(faultsOf(term('Abstract:', 'notes'))).toBe('');
});
