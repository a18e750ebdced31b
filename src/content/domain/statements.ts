import type { Prefix } from './label-kinds.ts';

/** What mathematics is stated in, by the names of its blocks, each with the kind of its keys: `:::theorem{#thm-key}`. */
export const STATEMENTS = {
  theorem: 'thm',
  lemma: 'lem',
  corollary: 'cor',
  proposition: 'prp',
  definition: 'def',
  example: 'exm',
  exercise: 'exr',
  solution: 'sol',
} as const satisfies Record<string, Prefix>;

/** The name of such a block. */
export type StatementName = keyof typeof STATEMENTS;

/** The kind of its keys. */
export type StatementKind = (typeof STATEMENTS)[StatementName];

/** The name of the block that has such keys; none for a figure, a section and the like. */
export function statementOf(kind: Prefix | undefined): StatementName | undefined {
  return (Object.keys(STATEMENTS) as StatementName[]).find((name) => STATEMENTS[name] === kind);
}
