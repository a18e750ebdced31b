/** One command of `npm run notes -- <command>`. */
export interface Command {
  /** Everything `--help` says. */
  help: string;
  /** Runs it; gives 0, 1 (faults were found) or, by throwing a `UsageError`, 2. */
  run(args: string[]): number | Promise<number>;
}

/** Wrong use: said in words, with what to do, and exit code 2. */
export class UsageError extends Error {}

/** Stops a command with what is wrong and what to do, in the form of every other fault. */
export function refuse(where: string, code: string, what: string, todo: string): never {
  throw new UsageError(`${where}  ${code}  ${what} ${todo}`);
}
