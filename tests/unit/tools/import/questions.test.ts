import { describe, expect, it } from 'vitest';
import { importNotes } from '../../../../src/tools/import/import-notes.ts';
import { readLines } from '../../../../src/tools/import/lines.ts';
import { readQuestions } from '../../../../src/tools/import/questions.ts';

function asked(raw: string): { questions: string[]; letter: string } {
  const { questions, letter } = readQuestions(readLines(raw), new Set());
  const join = (lines: { text: string }[]): string => lines.map(({ text }) => text).join('|');
  return {
    questions: questions.map(
      ({ number, lines, answer }) => `${number ?? '-'} ${join(lines)} → ${join(answer)}`,
    ),
    letter: join(letter.filter(({ text }) => text)),
  };
}

describe('questions', () => {
  it.each([
    ['Q1:is it?\nA1: yes', ['1 is it? → yes']],
    ['Q1: a?\nA1:\nQ3: b?\n\nQ4 - c', ['1 a? → ', '3 b? → ', '4 c → ']],
    ['Q1: rare tokens\nlike names?', ['1 rare tokens|like names? → ']],
    ['Q1: a?\nA1: \n(a guess)', ['1 a? → (a guess)']],
    ['Q1: a?\nA1: one.\n\ntwo', ['1 a? → one.||two']],
    ['Q1: a?\nIt is.', ['1 a? → It is.']],
    ['**Q1: a?**\nAns 1) yes', ['1 a?** → yes']],
    ['Q: a?\nA: yes', ['- a? → yes']],
    ['Q1: a?\nQ2: b?\nA1: x\nA2: y', ['1 a? → x', '2 b? → y']],
    ['Q5:\nA5: x', ['5  → x']],
    ['Q3: Why x?\nAnd y?\nA3:', ['3 Why x?|And y? → ']],
    ['Q3: Why x?\nIt seems odd.\nA3: Yes.', ['3 Why x?|It seems odd. → Yes.']],
    ['Q3: Why x?\n\nIt seems odd.\n\nA3: Yes.', ['3 Why x?|It seems odd. → Yes.']],
    ['Q: Why x?\nAnd y?\nAnswer:\nQ: z?\nAnd so?\nA: no', ['- Why x?|And y? → ', '- z?|And so? → no']],
    ['Q1: Why?\nIt seems odd.\nQ2: z?\nA2: no', ['1 Why?|It seems odd. → ', '2 z? → no']],
    ['Q1: Why?\nAnd how?', ['1 Why?|And how? → ']],
    ['- Q: a?\n- A: yes\n- **Q:** b?\n- **A:** no', ['- a? → yes', '- b? → no']],
    ['### Q1: a?\n### A1: yes\n#### Question 2) b?', ['1 a? → yes', '2 b? → ']],
  ])('%j', (raw, questions) => expect(asked(raw)).toEqual({ questions, letter: '' }));

  it('are told from the letter around them', () => {
    expect(asked('Hi,\n\nNumbering to help:\n\nQ1: a?\n\nQ2: b?\nA2: yes\n\nThank you!\nCy')).toEqual({
      questions: ['1 a? → ', '2 b? → yes'],
      letter: 'Hi,|Numbering to help:|Thank you!|Cy',
    });
  });

  it('leave an answer to a question that nobody asked to the reader', () => {
    expect(asked('Q2: b?\nA1: x').letter).toBe('A1: x');
  });

  it('have an answer without a label only where no answer has one, and it is marked', () => {
    const guessed = (raw: string): unknown[] =>
      readQuestions(readLines(raw), new Set()).questions.map((question) => question.guessed);
    expect(guessed('Q1: a?\nIt is.')).toEqual([true]);
    expect(guessed('Q1: a?\nIt is.\nQ2: b?\nA2:')).toEqual([undefined, undefined]);
    const { files } = importNotes('# Lec: A\n\n# Question\n\nQ1: a?\nIt is.\n', 'lec.md');
    expect(files.get('questions/a.md')).toMatch(/by: notes\n---\n\n<!-- Look at this: .*-->\n\nIt is\.\n$/);
  });

  it('without a number, or as headings, begin a part wherever they stand', () => {
    const paths = (raw: string): string[] => [...importNotes(raw, 'lec.md').files.keys()];
    expect(paths('# Lec: A\n\nQ: why?\nA: so\n')).toEqual(['lecture.yaml', 'questions/why.md']);
    expect(paths('# Lec: A\n\n## Q1: why?\nA1: so\n\n## Q2: how?\n\n## A2: thus\n')).toEqual([
      'lecture.yaml',
      'questions/why.md',
      'questions/how.md',
    ]);
    expect(paths('# Lec: A\n\n## Notes\n- Q: why?\n')).toEqual(['lecture.yaml', 'notes.md']);
  });

  it('have names of their own', () => {
    const { questions } = readQuestions(readLines('Q1: Why?\nQ2: why\nQ3: 何?'), new Set());
    expect(questions.map(({ id }) => id)).toEqual(['why', 'why-2', 'question-3']);
  });
});
