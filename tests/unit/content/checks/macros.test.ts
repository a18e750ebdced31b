import { describe, expect, it } from 'vitest';
import { loadContent } from '../../../../src/content/load/load-content.ts';
import { macrosOf } from '../../../../src/content/load/macros-of.ts';
import { faultsOf, folderOf, notesWith, WHOLE } from '../../content.ts';

describe('macros', () => {
  it('of the site, the lecture and the file are known to formulas, in texts and in fields', () => {
    const files = {
      'site.yaml': `${WHOLE['site.yaml']}macros: { '\\RR': '\\mathbb{R}', '\\x': '\\nope' }\n`,
      'lectures/a/lecture.yaml': `${WHOLE['lectures/a/lecture.yaml']}macros:\n  \\norm: '\\lVert #1 \\rVert_\\RR'\n  \\x: x\n`,
      'lectures/a/notes.md':
        "---\nby: notes\nlede: So $\\norm{y}$.\nmacros: { '\\own': '\\norm{#1}' }\n---\n$\\own{\\RR} \\x$ and $\\ce{H2O}$\n",
    };
    expect(faultsOf(files)).toBe(
      'site.yaml:5:38  math-tex  KaTeX cannot set the macro "\\x": Undefined control sequence: \\nope. Mend what it stands for.',
    );
    expect(faultsOf(notesWith('$\\own{x}$\n'))).toContain('Undefined control sequence: \\own');
  });

  it('of a file go before those of its lecture, and these before those of the site', () => {
    const macros = (x: string, y = '', z = ''): string =>
      `macros: { '\\x': '${x}'${y && `, '\\y': '${y}'`}${z && `, '\\z': '${z}'`} }\n`;
    const content = loadContent(
      folderOf({
        'site.yaml': `${WHOLE['site.yaml']}${macros('site', 'site', 'site')}`,
        'lectures/a/lecture.yaml': `${WHOLE['lectures/a/lecture.yaml']}${macros('lecture', 'lecture')}`,
        'lectures/a/notes.md': `---\nby: notes\n${macros('own')}---\nWords.\n`,
        'lectures/a/reading-list.yaml': `${macros('list')}items: []\n`,
      }),
    );
    const [site, lecture] = [{ '\\z': 'site' }, { '\\y': 'lecture' }];
    expect(macrosOf('lectures/a/notes.md', content)).toEqual({ ...site, ...lecture, '\\x': 'own' });
    expect(macrosOf('lectures/a/reading-list.yaml', content)).toEqual({ ...site, ...lecture, '\\x': 'list' });
    expect(macrosOf('lectures/a/lecture.yaml', content)).toEqual({ ...site, ...lecture, '\\x': 'lecture' });
    expect(macrosOf('lectures/b/notes.md', content)).toEqual({ ...site, '\\x': 'site', '\\y': 'site' });
  });

  it.each([
    ["'RR': x", 'field-value  "RR" is not the name of a macro. Write a backslash and letters: \\RR.'],
    ["'\\RR': '{'", "math-tex  KaTeX cannot set the macro \"\\RR\": Expected '}', got 'EOF'."],
    ["'\\RR': '\\RR'", 'math-tex  KaTeX cannot set the macro "\\RR": Undefined control sequence: \\RR.'],
    ["'\\RR': 3", 'field-type'],
  ])('that cannot be are faults at their line: %s', (macro, fault) => {
    const said = faultsOf({ 'lectures/a/notes.md': `---\nby: notes\nmacros:\n  ${macro}\n---\nWords.\n` });
    expect(said).toContain('lectures/a/notes.md:4:');
    expect(said).toContain(fault);
  });

  it('with a fault are told once, where they are defined', () => {
    const said = faultsOf({
      'lectures/a/notes.md':
        "---\nby: notes\nmacros: { '\\bad': '\\nope' }\n---\n$\\bad$, $\\bad^2$ and $\\other$\n",
    });
    expect(said.split('\n').map((line) => line.split('  ')[0])).toEqual([
      'lectures/a/notes.md:3:19',
      'lectures/a/notes.md:5:23',
    ]);
  });

  it('of one formula alone are told where they belong', () => {
    const hint = 'Name macros once, for all formulas, under `macros` in the front matter.';
    for (const body of ['$$\n\\def\\E{x}\n$$\n\nSo $\\E$.\n', '$$\n\\newcommand{\\R}{x}\n$$\n'])
      expect(faultsOf(notesWith(body)).split('\n'), body).toEqual([expect.stringContaining(hint)]);
  });
});
