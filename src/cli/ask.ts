import { createInterface } from 'node:readline/promises';

/** One thing to ask for on a terminal. */
export interface Asking<K extends string> {
  field: K;
  question: string;
  /** Says what is wrong with an answer; nothing where it will do. */
  wrong?(answer: string): string | undefined;
}

/** Asks each question until its answer will do; an empty answer means that nobody knows, and gives no field. */
export async function ask<K extends string>(
  askings: readonly Asking<K>[],
): Promise<Partial<Record<K, string>>> {
  const answers: Partial<Record<K, string>> = {};
  const terminal = createInterface({ input: process.stdin, output: process.stdout });
  try {
    for (const { field, question, wrong } of askings)
      for (;;) {
        const answer = (await terminal.question(`${question} (leave empty if nobody knows) `)).trim();
        const fault = answer && wrong?.(answer);
        if (fault) {
          console.log(fault);
          continue;
        }
        if (answer) answers[field] = answer;
        break;
      }
  } finally {
    terminal.close();
  }
  return answers;
}
