import { styleText } from 'node:util';
import { printable, printableJson } from '../../shared/printable.ts';
import { formatProblem, summarise, type Problem } from '../../content/domain/problems.ts';

/** The ways in which faults can be listed: for people, for programs, for GitHub's pages. */
export const FORMATS: Readonly<Record<string, (problems: readonly Problem[]) => string>> = {
  text: (problems) => [...problems.map(colour), summarise(problems)].join('\n'),
  json: (problems) => printableJson(JSON.stringify(problems, null, 2)),
  github: (problems) => [...problems.map(workflowCommand), summarise(problems)].join('\n'),
};

/**
 * A fault as GitHub Actions reads it from a job's output and shows it beside the line:
 * `::error file=…,line=…,col=…,title=code::message`.
 */
export function workflowCommand({ file, line, column, code, what, hint, severity }: Problem): string {
  const properties = Object.entries({ file, line, col: column, title: code })
    .map(([name, value]) => `${name}=${escapeProperty(String(value))}`)
    .join(',');
  return `::${severity} ${properties}::${escapeData(`${what} ${hint}`)}`;
}

// The percent sign comes first, since it begins the others.
function escapeData(text: string): string {
  return printable(text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A'));
}

// In a property a colon and a comma would end the value.
function escapeProperty(text: string): string {
  return escapeData(text).replaceAll(':', '%3A').replaceAll(',', '%2C');
}

// A pipe, a file and NO_COLOR get the words alone: `styleText` asks the stream.
function colour(problem: Problem): string {
  const [place = '', code = '', ...rest] = formatProblem(problem).split('  ');
  const paint = (style: 'bold' | 'red' | 'yellow', text: string): string =>
    styleText(style, text, { stream: process.stdout });
  return [paint('bold', place), paint(problem.severity === 'error' ? 'red' : 'yellow', code), ...rest].join(
    '  ',
  );
}
