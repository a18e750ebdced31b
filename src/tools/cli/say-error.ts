import { relative } from 'node:path';
import { didYouMean } from '../../shared/nearest.ts';

/** What went wrong with a command in words and what to do, where it is no fault of the code: else nothing. */
export function sayError(error: unknown, name: string, help: string): string | undefined {
  if (!(error instanceof Error)) return undefined;
  const { code = '' } = error as NodeJS.ErrnoException;
  // Ctrl+C and Ctrl+D where something is asked.
  if (code === 'ABORT_ERR') return 'Stopped; nothing was made.';
  if (code.startsWith('ERR_PARSE_ARGS')) return sayArguments(error.message, name, help);
  return 'syscall' in error ? sayRefused(error as NodeJS.ErrnoException) : undefined;
}

// A folder where a file is needed, no right to write, no room.
function sayRefused({ message, path, syscall = '' }: NodeJS.ErrnoException): string {
  const said = /^\w+: (.*?)(?:, |$)/.exec(message)?.[1] ?? message;
  const where = path === undefined ? 'A file' : relative('.', path);
  return `${where}  refused  The system says "${said}" (${syscall}). Mend that, and call it again.`;
}

// What node:util says of options and words that do not fit, as every other fault is said.
function sayArguments(message: string, name: string, help: string): string {
  const [, about = ''] = /'([^']*)'/.exec(message) ?? [];
  const option = /-[^\s,]*(?=\s|$)/.exec(about)?.[0] ?? about;
  const more = `\`npm run notes -- ${name} --help\` says what it takes.`;
  if (/^Unknown option/.test(message)) {
    const known = new Set(help.match(/--[a-z][a-z-]+/g));
    return `${option}  usage  There is no such option. ${didYouMean(option, known, more)}`;
  }
  if (/^Unexpected argument/.test(message)) return `${about}  usage  This is one word too many. ${more}`;
  const what = /does not take/.test(message) ? 'It takes no value.' : 'Its value is missing.';
  return `${option}  usage  ${what} ${more}`;
}
