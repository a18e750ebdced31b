import { styleText } from 'node:util';
import { printable } from '../../shared/printable.ts';
import { nearest } from '../../shared/nearest.ts';
import { UsageError, type Command } from './command.ts';
import { sayError } from './say-error.ts';

/** A command and how to get it. */
export interface Entry {
  /** What it does, in half a line. */
  does: string;
  /** Loads it: a command that is not called costs nothing. */
  load(): Promise<Command>;
}

// A new command is a file beside this one and an entry here.
/** The commands by name, in the order that the help lists them. */
export const COMMANDS: Record<string, Entry> = {
  import: {
    does: "makes a lecture's folder from a file of raw notes",
    load: async () => (await import('./import.ts')).importCommand,
  },
  new: {
    does: 'begins a lecture, a question, a term or a topic',
    load: async () => (await import('./new.ts')).newCommand,
  },
  course: {
    does: 'removes the sample and makes an empty content folder for your own course',
    load: async () => (await import('./course.ts')).course,
  },
  cite: {
    does: 'adds a work to references.bib, by DOI, arXiv number, address or BibTeX',
    load: async () => (await import('./cite.ts')).cite,
  },
  draw: {
    does: "draws the graphs that are in Mermaid's language",
    load: async () => (await import('./draw.ts')).draw,
  },
  schemas: {
    does: 'writes the JSON Schemas that editors check fields with',
    load: async () => (await import('./schemas.ts')).schemas,
  },
  status: {
    does: 'lists what is open: slots, questions, works, links',
    load: async () => (await import('./status.ts')).status,
  },
  check: {
    does: 'lists every fault of the content',
    load: async () => (await import('./check.ts')).check,
  },
};

/** Runs the command that the words name; gives the exit code. */
export async function main([name, ...args]: string[]): Promise<number> {
  if (name === undefined || name === '--help' || name === '-h' || name === 'help') {
    console.log(usage());
    return name === undefined ? 2 : 0;
  }
  const entry = Object.hasOwn(COMMANDS, name) ? COMMANDS[name] : undefined;
  if (!entry) return wrong(`There is no command "${name}". ${suggest(name)}`);
  const command = await entry.load();
  if (args.includes('--help') || args.includes('-h')) {
    console.log(command.help.trim());
    return 0;
  }
  try {
    return await command.run(args);
  } catch (error) {
    if (error instanceof UsageError) return wrong(error.message);
    const said = sayError(error, name, command.help);
    if (said === undefined) throw error;
    return wrong(said);
  }
}

function usage(): string {
  const width = Math.max(...Object.keys(COMMANDS).map((command) => command.length));
  const rows = Object.entries(COMMANDS).map(([command, { does }]) => `  ${command.padEnd(width)}  ${does}`);
  return `npm run notes -- <command> [options]

${rows.join('\n')}

\`npm run notes -- <command> --help\` says more.
Exit codes: 0 done, 1 faults were found, 2 it was called in a way that cannot work.`;
}

function suggest(word: string): string {
  const near = nearest(word, Object.keys(COMMANDS))[0];
  return near ? `Did you mean "${near}"?` : `There are: ${Object.keys(COMMANDS).join(', ')}.`;
}

function wrong(message: string): number {
  console.error(styleText('red', printable(message), { stream: process.stderr }));
  return 2;
}
