import { describe, expect, it } from 'vitest';
import { faultsOf, notesWith, WHOLE } from '../../content.ts';

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

  it.each([
    ["'RR': x", 'field-value  "RR" is no name of a macro. Write a backslash and letters: \\RR.'],
    ["'\\RR': '{'", "math-tex  KaTeX cannot set the macro \"\\RR\": Expected '}', got 'EOF'."],
    ["'\\RR': '\\RR'", 'math-tex  KaTeX cannot set the macro "\\RR": Undefined control sequence: \\RR.'],
    ["'\\RR': 3", 'field-type'],
  ])('that cannot be are faults at their line: %s', (macro, fault) => {
    const said = faultsOf({ 'lectures/a/notes.md': `---\nby: notes\nmacros:\n  ${macro}\n---\nWords.\n` });
    expect(said).toContain('lectures/a/notes.md:4:');
    expect(said).toContain(fault);
  });
});
