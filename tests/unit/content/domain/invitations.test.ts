import { expect, it } from 'vitest';
import { splitFrontMatter } from '../../../../src/content/load/split-front-matter.ts';
import { readYaml } from '../../../../src/content/load/read-yaml.ts';
import { QuestionSchema } from '../../../../src/content/schemas/question.ts';
import { answerIssue, askIssue, reportIssue } from '../../../../src/content/domain/invitations.ts';
import type { IssueLink } from '../../../../src/content/domain/repository.ts';

const repository = { url: 'https://github.com/a/b', branch: 'main', forge: 'github' } as const;
const spot = { title: 'Is it so?', page: 'https://notes.example.org/q/', file: 'content/q/is-it.md' };
const textOf = ({ href, field }: IssueLink): string => new URL(href).searchParams.get(field)!;
const fenced = (text: string): string => /```markdown\n([\s\S]*?)```/.exec(text)![1]!;

it('says which page and which file, where there is one', () => {
  for (const link of [
    reportIssue(repository, spot),
    askIssue(repository, spot, 'q'),
    answerIssue(repository, spot),
  ])
    expect(textOf(link)).toMatch(
      /^Page: https:\/\/notes\.example\.org\/q\/\nFile: `content\/q\/is-it\.md`\n/,
    );
  expect(textOf(reportIssue(repository, { ...spot, file: undefined }))).not.toContain('File');
  expect(new URL(reportIssue(repository, spot).href).searchParams.get('title')).toBe('Fault: Is it so?');
});

it('shows a form of question that the check accepts', () => {
  const text = textOf(askIssue(repository, spot, 'content/lectures/x/questions'));
  expect(text).toContain('`content/lectures/x/questions/short-name-of-it.md`');
  const { yaml } = splitFrontMatter(fenced(text));
  expect(readYaml(yaml, QuestionSchema, 'q.md').problems).toEqual([]);
});

it('shows a form of answer whose fields a question has', () => {
  const { yaml, body } = splitFrontMatter(fenced(textOf(answerIssue(repository, spot))));
  expect(readYaml(`title: x\n${yaml}`, QuestionSchema, 'q.md').problems).toEqual([]);
  expect(body).toContain('[@key-in-references-bib]');
});
