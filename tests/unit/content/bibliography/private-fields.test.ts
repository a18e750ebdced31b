import { describe, expect, it } from 'vitest';
import { exportBibtex } from '../../../../src/content/bibliography/export-bibtex.ts';
import { withoutPrivate } from '../../../../src/content/bibliography/private-fields.ts';
import { readBibtex } from '../../../../src/content/bibliography/read-bibtex.ts';

const FILE = 'file = {Full Text:/home/me/Zotero/storage/A, B.pdf:application/pdf}';

describe('an entry without the paths of somebody’s files', () => {
  it.each([
    ['first', `@book{k,\n  ${FILE},\n  title = {T},\n}`, '@book{k,\n  title = {T},\n}'],
    [
      'between',
      `@book{k,\n  title = {T},\n  ${FILE},\n  date = {2020}\n}`,
      '@book{k,\n  title = {T},\n  date = {2020}\n}',
    ],
    ['last', `@book{k,\n  title = {T},\n  ${FILE}\n}`, '@book{k,\n  title = {T},\n}'],
    ['last with a comma', `@book{k,\n  title = {T},\n  ${FILE},\n}`, '@book{k,\n  title = {T},\n}'],
    ['on one line', `@book(k, title = "T", ${FILE})`, '@book(k, title = "T",)'],
    [
      'of other managers',
      '@book{k, bdsk-file-1 = {x}, local-url = "file:///Users/me", title = {T}}',
      '@book{k, title = {T}}',
    ],
    [
      'not there',
      '@book{k, title = {T}, url = {https://e.org/file}}',
      '@book{k, title = {T}, url = {https://e.org/file}}',
    ],
    ['in an entry that breaks off', '@book{k, file {x}', '@book{k, file {x}'],
    ['in one without fields', '@book{k}', '@book{k}'],
  ])('%s', (_, text, left) => {
    expect(withoutPrivate(text)).toBe(left);
    expect(withoutPrivate(left)).toBe(left);
  });

  it('is what pages and files hand out', () => {
    const text = `@online{k,\n  title = {T},\n  ${FILE},\n}\n`;
    expect(exportBibtex(text)).not.toContain('/home');
    expect(readBibtex(text).works[0]!.copy).not.toContain('/home');
  });
});
