import { describe, expect, it } from 'vitest';
import { aliasesOf } from '../../../../src/content/load/aliases.ts';
import { loadContent } from '../../../../src/content/load/load-content.ts';
import { folderOf, questionWith, WHOLE } from '../../content.ts';

/** Every old address and where it leads, in one line each. */
function aliases(files: Record<string, string>): string[] {
  return aliasesOf(loadContent(folderOf(files))).map(
    ({ from, to, place }) => `${from} → ${to} (${place.line}:${place.column})`,
  );
}

describe('an old name', () => {
  it('of a question leads to its page', () => {
    expect(aliases(questionWith('', 'aliases: [was, once]\n'))).toEqual([
      '/lectures/a/questions/was/ → /lectures/a/questions/q/ (4:11)',
      '/lectures/a/questions/once/ → /lectures/a/questions/q/ (4:16)',
    ]);
  });

  it('of a work leads to its page', () => {
    const bib = '\n@online{olah2022, title = {T}, ids = {olah}}';
    expect(aliases({ 'references.bib': bib })).toEqual(['/references/olah/ → /references/olah2022/ (2:1)']);
  });

  it('of a lecture brings all its pages along', () => {
    const found = aliases({
      ...questionWith('Yes.'),
      'lectures/a/lecture.yaml': `${WHOLE['lectures/a/lecture.yaml']}aliases: [old]\n`,
    });
    expect(found.map((line) => line.split(' ')[0])).toEqual(
      [
        '',
        'abstract/',
        'topics/',
        'notes/',
        'talk/',
        'summary/',
        'questions/',
        'reading-list/',
        'references/',
        'questions/q/',
      ].map((page) => `/lectures/old/${page}`),
    );
  });

  it('that is no name leads nowhere', () => {
    expect(aliases(questionWith('', 'aliases: [3, ~]\n'))).toEqual([]);
    expect(aliases(questionWith('', 'aliases: old\n'))).toEqual([]);
  });
});
