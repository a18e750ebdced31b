import { sayShare } from '../shared/plots.ts';
import type { Lens } from '../../nets/speeches/lens.ts';
import { label, measureRows } from './draw.ts';
import type { Look, Told } from './model.ts';
import { ROWS } from './params.ts';

const quoted = (piece: string): string => `“${label(piece)}”`;

/** The guess that is looked at: the one of this row after this piece, or after the last piece that there is. */
export function guessAt(
  { now }: Pick<Look, 'now'>,
  lens: Lens,
  row: number,
  piece: number,
): { guess: Told; at: number } {
  const guesses = now[lens][row]!;
  const at = Math.min(piece, guesses.length - 1);
  return { guess: guesses[at]!, at };
}

/** What a guess says, beside what does come next. */
export function sayGuess(look: Look, lens: Lens, row: number, piece: number): string {
  const { guess, at } = guessAt(look, lens, row, piece);
  const next = look.pieces[at + 1];
  const where = row === 0 ? 'At the embedding' : `After ${ROWS[row]}`;
  const distance = row + 1 < ROWS.length ? `; ${guess.kl.toFixed(2)} nats from the last layer’s guess` : '';
  const undecided = `Entropy ${guess.entropy.toFixed(2)} nats${distance}.`;
  if (next === undefined || !guess.next)
    return `${where}, at ${quoted(look.pieces[at]!)}, where ${look.beyond > 0 ? 'reading stops' : 'the text ends'}: ${quoted(guess.best[0]!.text)} leads. ${undecided}`;
  const { rank, loss } = guess.next;
  const stand = rank === 1 ? 'leads' : `is ${ordinal(rank)}`;
  return `${where}, at ${quoted(look.pieces[at]!)}: what comes next, ${quoted(next)}, ${stand} with ${loss > -Math.log(0.005) ? 'less than 1%' : sayShare(Math.exp(-loss))}. ${undecided}`;
}

/** From which row on the piece that comes next leads, to the end. */
export function sayFrom(look: Look, lens: Lens, piece: number): string {
  const { at } = guessAt(look, lens, 0, piece);
  const next = look.pieces[at + 1];
  if (next === undefined) return '';
  const ranks = look.now[lens].map((row) => row[at]!.next!.rank);
  const from = ranks.findLastIndex((rank) => rank > 1) + 1;
  if (from < ranks.length)
    return `${quoted(next)} leads from ${from === 0 ? 'the embedding' : ROWS[from]} on, to the end.${ranks.slice(0, from).includes(1) ? ' It led for a while before, too.' : ''}`;
  const before = ranks.some((rank) => rank === 1);
  return `${quoted(next)} does not lead at the end${before ? ', though it did on the way' : ''}.`;
}

/** How the network does on what it reads, and what became worse when something was switched off. */
export function sayText({ wish: { off }, pieces, beyond, now, intact }: Look): string {
  const cut = beyond > 0 ? ` Only the first ${pieces.length} pieces are read; ${beyond} more are not.` : '';
  if (pieces.length < 2)
    return `The text is one piece: write more, so that there is something to guess.${cut}`;
  const [is, was] = [now, intact].map(({ plain }) => measureRows(plain).at(-1)!) as [Measures, Measures];
  const right = `the likeliest piece is right in ${Math.round(is.right * (pieces.length - 1))} places of ${pieces.length - 1}`;
  if (!off)
    return `${pieces.length} pieces. At the end each but the first costs ${is.loss.toFixed(2)} nats, and ${right}.${cut}`;
  const changed = now.plain
    .at(-1)!
    .filter(({ best }, at) => best[0]!.text !== intact.plain.at(-1)![at]!.best[0]!.text);
  return `Without ${off}, a piece costs ${is.loss.toFixed(2)} nats instead of ${was.loss.toFixed(2)}, and ${right}. At the end, ${changed.length} of ${pieces.length} guesses are others.${cut}`;
}

type Measures = ReturnType<typeof measureRows>[number];

function ordinal(n: number): string {
  const tens = n % 100;
  const suffix = tens > 10 && tens < 14 ? 'th' : (['th', 'st', 'nd', 'rd'][n % 10] ?? 'th');
  return `${n}${suffix}`;
}
