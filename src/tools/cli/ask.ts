import { createInterface } from 'node:readline/promises';

/** One thing to ask for on a terminal. */
export interface Asking<K extends string> {
  field: K;
  question: string;
  /** True where it cannot be left out. */
  needed?: boolean;
  /** Says what is wrong with an answer; nothing where it will do. */
  wrong?: (answer: string) => string | undefined;
}

/** Asks each question until its answer will do; an empty answer means that nobody knows, and gives no field. */
export async function ask<K extends string>(
  askings: readonly Asking<K>[],
): Promise<Partial<Record<K, string>>> {
  const answers: Partial<Record<K, string>> = {};
  const terminal = createInterface({ input: process.stdin, output: process.stdout });
  try {
    for (const { field, question, needed = false, wrong } of askings)
      for (;;) {
        const hint = needed ? '' : ' (leave empty if nobody knows)';
        const answer = (await terminal.question(`${question}${hint} `)).trim();
        const fault = answer ? wrong?.(answer) : needed && 'It cannot do without.';
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
