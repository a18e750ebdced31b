import { describe, expect, it } from 'vitest';
import { readLines } from '../../../src/import/lines.ts';
import { readQuestions } from '../../../src/import/questions.ts';

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

  it('have names of their own', () => {
    const { questions } = readQuestions(readLines('Q1: Why?\nQ2: why\nQ3: 何?'), new Set());
    expect(questions.map(({ id }) => id)).toEqual(['why', 'why-2', 'question-3']);
  });
});
