import { describe, expect, it } from 'vitest';
import { formatProblem } from '../../../../src/content/domain/problems.ts';
import { LectureSchema } from '../../../../src/content/schemas/lecture.ts';
import { QuestionSchema } from '../../../../src/content/schemas/question.ts';
import { readYaml } from '../../../../src/content/load/read-yaml.ts';

/** What is wrong with the front matter of a question, which begins on line 2. */
function faults(...lines: string[]): string[] {
  return readYaml(lines.join('\n'), QuestionSchema, 'q.md', 2).problems.map((fault) =>
    formatProblem(fault).slice('q.md:'.length),
  );
}

const LEAD = ['title: T', 'leads:', '  - cite: a', '    text: >-', '      Some words', '      and more'];

describe('a field', () => {
  it('that is not there is named with what it holds', () => {
    expect(faults('number: 1')).toEqual([
      '2:1  field-missing  The field "title" is missing. `title`: The question, word for word as it was asked.',
    ]);
    expect(faults('')).toHaveLength(1);
    expect(faults('# a comment')).toHaveLength(1);
    expect(faults(...LEAD, '  - text: T')).toEqual([
      '8:5  field-missing  The field "cite" is missing. `cite`: The key of a work in references.bib.',
    ]);
  });

  it.each([['title: ""'], ['title:  "  "'], ["title: ''"]])('that is empty is missing: %s', (line) => {
    expect(faults(line)[0]).toMatch(/^2:[89] {2}field-missing {2}The field "title" is empty\. `title`:/);
  });

  it('that does not exist is blamed at its name, and the nearest is named', () => {
    expect(faults('title: T', 'lede: x', 'promt: y')).toMatchInlineSnapshot(`
      [
        "3:1  field-unknown  There is no field "lede" here. Did you mean "leads"?",
        "4:1  field-unknown  There is no field "promt" here. Did you mean "prompt"?",
      ]
    `);
    expect(faults(...LEAD, '    locater: x')).toMatchInlineSnapshot(`
      [
        "8:5  field-unknown  There is no field "locater" here. Did you mean "locator"?",
      ]
    `);
    expect(faults('title: T', '1: x', '__proto__: y', 'constructor: z').map((line) => line.slice(0, 50)))
      .toMatchInlineSnapshot(`
      [
        "3:1  field-unknown  There is no field "1" here. Th",
        "4:1  field-unknown  There is no field "__proto__" ",
        "5:1  field-unknown  There is no field "constructor",
      ]
    `);
  });

  it('of the wrong kind is blamed at its value', () => {
    expect(faults('title: [a]', 'number: x', 'leads: x', 'good: x')).toMatchInlineSnapshot(`
      [
        "2:8  field-type  "title" must be text, not a list. \`title\`: The question, word for word as it was asked.",
        "3:9  field-type  "number" must be a number, not "x". \`number\`: Its number in the notes.",
        "4:8  field-type  "leads" must be a list, not "x". \`leads\`: Evidence that bears on it, not yet weighed. Write \`leads: [{ cite: …, text: … }]\`.",
        "5:7  field-type  "good" must be a map of fields, not "x". \`good\`: What a good answer does. Write \`good: { title: …, text: … }\`.",
      ]
    `);
    expect(faults('title:', 'number: 1.5', 'lines: .inf', 'prompt: {a: b}')).toMatchInlineSnapshot(`
      [
        "2:7  field-type  "title" must be text, not null. \`title\`: The question, word for word as it was asked.",
        "3:9  field-type  "number" must be a whole number, not 1.5. \`number\`: Its number in the notes.",
        "5:9  field-type  "prompt" must be text, not a map. \`prompt\`: What an answer should settle first.",
        "4:8  field-type  "lines" must be a number, not Infinity. \`lines\`: How many ruled lines an open one shows.",
      ]
    `);
    expect(faults(...LEAD, '  -', '  - x', '  - [y]')).toMatchInlineSnapshot(`
      [
        "8:4  field-type  An entry of "leads" must be a map of fields, not null. \`leads\`: Evidence that bears on it, not yet weighed. Write \`{ cite: …, text: … }\`.",
        "9:5  field-type  An entry of "leads" must be a map of fields, not "x". \`leads\`: Evidence that bears on it, not yet weighed. Write \`{ cite: …, text: … }\`.",
        "10:5  field-type  An entry of "leads" must be a map of fields, not a list. \`leads\`: Evidence that bears on it, not yet weighed. Write \`{ cite: …, text: … }\`.",
      ]
    `);
  });

  it('with a value that is not allowed is blamed at its value', () => {
    expect(faults('title: T', 'by: note', 'asked_by: nobody', 'lines: 13', 'aliases: [a, B c]'))
      .toMatchInlineSnapshot(`
      [
        "4:11  field-value  "asked_by" cannot be "nobody". It is one of: notes, speaker, companion.",
        "3:5  field-value  "by" cannot be "note". Did you mean "notes"?",
        "5:8  field-value  "lines" cannot be 13. \`lines\`: How many ruled lines an open one shows.",
        "6:14  field-value  "aliases" cannot be "B c". \`aliases\`: Names this had before; their addresses lead here.",
      ]
    `);
  });

  it.each(['2023-02-30', '2023-13-01', '2023-1-1', '30 January 2023', '"2023-01-30T00:00"'])(
    'is no day: %s',
    (day) => {
      expect(faults('title: T', `asked: ${day}`)).toEqual([
        `3:8  field-value  "asked" cannot be "${day.replaceAll('"', '')}". \`asked\`: The day it was asked, as 2023-01-30.`,
      ]);
    },
  );

  it.each(['2023-01-30', "'2024-02-29'"])('is a day: %s', (day) => {
    expect(faults('title: T', `asked: ${day}`)).toEqual([]);
  });
});

describe('a file that is no map of fields', () => {
  it.each([
    ['- a', 'a list'],
    ['just words', '"just words"'],
    ['3', '3'],
  ])('is said to be none: %s', (text, said) => {
    expect(faults(text)[0]).toContain(`2:1  field-type  "this file" must be a map of fields, not ${said}.`);
  });
});

describe('a field that takes one thing or several', () => {
  const about = (written: string): string[] =>
    readYaml(`title: T\ntry: ${written}\n`, LectureSchema, 'l').problems.map(formatProblem);
  const sentence =
    '`try`: Something to do at once, or up to three such; the overview and the home page lead to them.';
  const one = '{ to: a, text: b }';

  it.each([one, `[${one}]`, `[${one}, ${one}, ${one}]`])('takes %s', (written) => {
    expect(about(written)).toEqual([]);
  });

  it.each([
    [`[${one}, ${one}, ${one}, ${one}]`, `2:6  field-value  "try" holds more than 3 entries. ${sentence}`],
    ['[]', `2:6  field-missing  The field "try" is empty. ${sentence}`],
    ['word', `2:6  field-value  "try" cannot be "word". ${sentence}`],
    [
      '[word]',
      `2:7  field-type  An entry of "try" must be a map of fields, not "word". ${sentence} Write \`{ to: …, text: … }\`.`,
    ],
    [
      '{ to: a }',
      '2:6  field-missing  The field "text" is missing. `text`: The words of the link: "Train a network".',
    ],
    [
      '[{ to: a }]',
      '2:7  field-missing  The field "text" is missing. `text`: The words of the link: "Train a network".',
    ],
    [
      '{ to: a, text: b, txt: c }',
      '2:24  field-unknown  There is no field "txt" here. Did you mean "text" or "to"?',
    ],
  ])('is judged in the form in which it is written: %s', (written, fault) => {
    expect(about(written)).toEqual([`l:${fault}`]);
  });
});
