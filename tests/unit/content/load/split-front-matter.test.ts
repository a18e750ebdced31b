import { describe, expect, it } from 'vitest';
import { splitFrontMatter } from '../../../../src/content/load/split-front-matter.ts';

describe('the front matter of a file', () => {
  it.each([
    ['---\na: 1\n---\nBody\n', 'a: 1', 'Body\n'],
    ['---\na: 1\nb: 2\n---\n', 'a: 1\nb: 2', ''],
    ['---\na: 1\n---', 'a: 1', ''],
    ['---\n---\nBody', '', 'Body'],
    ['---  \na: 1\n--- \nBody', 'a: 1', 'Body'],
    ['---\na: "x --- y"\n---\nBody', 'a: "x --- y"', 'Body'],
    ['---\na: |\n  ---\n---\nBody', 'a: |\n  ---', 'Body'],
    ['---\na: 1\n---\nBody\n\n---\n\nMore\n---\n', 'a: 1', 'Body\n\n---\n\nMore\n---\n'],
    ['---\n\n---\nBody', '', 'Body'],
  ])('is cut off: %j', (text, yaml, body) => {
    expect(splitFrontMatter(text)).toEqual({ yaml, yamlLine: 2, body, closed: true });
  });

  it.each([
    '',
    'Body',
    '\n---\na: 1\n---\n',
    ' ---\na: 1\n---\n',
    '--- a\n---\n',
    '----\n---\n',
    'a\n---\nb\n---\n',
  ])('is not there: %j', (text) => {
    expect(splitFrontMatter(text)).toEqual({ yaml: '', yamlLine: 1, body: text, closed: true });
  });

  it.each(['---', '---\n', '---\na: 1', '---\na: 1\n---x\n', '---\na: 1\n --- \n', '---\na: 1\n----\n'])(
    'does not end: %j',
    (text) => {
      expect(splitFrontMatter(text)).toMatchObject({ yaml: '', body: '', closed: false });
    },
  );
});
