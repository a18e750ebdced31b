import type { Pair, PairRead } from '../../nets/indirect/patch.ts';
import type { Prompt } from '../../nets/indirect/prompts.ts';
import { VOCABULARY } from '../../nets/indirect/templates.ts';
import type { HeatRow } from '../shared/heat-map.ts';
import { saySentence } from './example.ts';
import { HEAD_NAMES, HEADS } from './params.ts';

/** How far each patch of one head goes, at each of these positions. */
export function columnOf(pair: PairRead, bit: number, positions: readonly number[]): number[] {
  const [layer, head] = [Math.floor(bit / HEADS), bit % HEADS];
  return positions.map((position) => pair.share({ layer, head, position }));
}

/** The rows of a map, from its columns. */
export function mapRows(names: readonly string[], columns: readonly (readonly number[])[]): HeatRow[] {
  return names.map((name, row) => ({
    name,
    cells: columns.map((column) => ({ text: sayPart(column[row]!), tint: column[row]! })),
  }));
}

/** A part of the way in per cent. */
export function sayPart(part: number): string {
  const percent = Math.round(100 * part);
  return `${percent < 0 ? '−' : ''}${Math.abs(percent)}%`;
}

/** The top answer of a network, and how sure it is. */
function sayAnswer(logits: Float32Array): string {
  const top = logits.indexOf(logits.reduce((most, x) => Math.max(most, x), -Infinity));
  const sum = logits.reduce((all, x) => all + Math.exp(x - logits[top]!), 0);
  return `${VOCABULARY[top] ?? 'nothing'} (${Math.round(100 / sum)}%)`;
}

/** A difference of logits. */
function sayDifference(logits: Float32Array, { receiver, other }: Prompt): string {
  return sayNumber(logits[receiver]! - logits[other]!);
}

/** A number with one digit after the point. */
export function sayNumber(x: number): string {
  return x.toFixed(1).replace('-', '−').replace('−0.0', '0.0');
}

/** The patch of the map that goes furthest: the bit of its head, and its row. */
export function furthest(columns: readonly (readonly number[])[]): { bit: number; row: number } {
  const best = { bit: 0, row: 0 };
  columns.forEach((column, bit) =>
    column.forEach((part, row) => {
      if (part > columns[best.bit]![best.row]!) Object.assign(best, { bit, row });
    }),
  );
  return best;
}

/** What a pair of runs says, by the names of the words in the page. */
export function sayPair(pair: Pair, { clean, corrupt }: PairRead): Record<string, string> {
  const says = (logits: Float32Array): string =>
    `${sayAnswer(logits)}; difference ${sayDifference(logits, pair.clean)}`;
  return {
    clean: saySentence(pair.clean),
    corrupt: saySentence(pair.corrupt),
    cleanSays: says(clean),
    corruptSays: says(corrupt),
  };
}

/** What the patch of one head at one word did, in words. */
export function sayPatch(
  way: string,
  bit: number,
  word: string,
  logits: Float32Array,
  share: number,
  { clean, apart }: { clean: Prompt; apart: number },
): string {
  const close =
    apart < 2 ? ` The two runs are only ${sayNumber(apart)} apart, so shares of that say little.` : '';
  const [from, into] = way === 'noise' ? ['corrupted', 'clean'] : ['clean', 'corrupted'];
  return `Head ${HEAD_NAMES[bit]} at “${word}”, taken from the ${from} run into the ${into} one: the answer becomes ${sayAnswer(logits)}, the difference ${sayDifference(logits, clean)}. That is ${sayPart(share)} of the way to the ${from} run.${close}`;
}
