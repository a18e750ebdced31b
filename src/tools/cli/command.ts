/** One command of `npm run notes -- <command>`. */
export interface Command {
  /** Everything `--help` says. */
  help: string;
  /** Runs it; gives 0, 1 (faults were found) or, by throwing a `UsageError`, 2. */
  run(args: string[]): number | Promise<number>;
}

/** Wrong use: said in words, with what to do, and exit code 2. */
export class UsageError extends Error {}

/** What is wrong with how a command was called, where it is, and what to do. */
export type Misuse = readonly [where: string, code: string, what: string, hint: string];

/** Stops a command with everything that is wrong, a line each; does nothing where that is nothing. */
export function refuseAll(misuses: readonly Misuse[]): void {
  const lines = misuses.map(([where, code, what, hint]) => `${where}  ${code}  ${what} ${hint}`);
  if (lines.length > 0) throw new UsageError(lines.join('\n'));
}

/** Stops a command that was called wrongly: with which words, what is wrong with them, and what to do. */
export function misused(where: string, what: string, hint: string): never {
  refuse(where, 'usage', what, hint);
}

/** Stops a command with what is wrong and what to do, in the form of every other fault. */
export function refuse(where: string, code: string, what: string, hint: string): never {
  throw new UsageError(`${where}  ${code}  ${what} ${hint}`);
}
