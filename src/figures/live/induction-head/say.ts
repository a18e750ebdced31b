import { listed } from '../../../shared/words.ts';
import { headName } from '../shared/heads-of.ts';
import { sayShare } from '../shared/plots.ts';
import type { Sight } from './model.ts';
import type { Set, Wish } from './params.ts';
import { label, LENGTH, TOKENS } from './shown-piece.ts';

/** Where a token would look: for a previous-token head at the one before, for an induction head at what came after it last time. */
export function targetsOf(token: number): { before?: number; after?: number } {
  return {
    ...(token > 0 && { before: token - 1 }),
    ...(token > LENGTH && { after: token - LENGTH + 1 }),
  };
}

/** The place that a token looks at most. */
export function mostOf(pattern: readonly number[], token: number): number {
  const row = pattern.slice(token * TOKENS, token * TOKENS + token + 1);
  return row.indexOf(Math.max(...row));
}

/** Where the token that looks puts most of its attention; in short for the slider. */
export function sayLook(pattern: readonly number[], tokens: readonly number[], token: number): string {
  const most = mostOf(pattern, token);
  const share = sayShare(pattern[token * TOKENS + most]!);
  return `${sayToken(tokens, token)} looks most at ${sayKey(tokens, token, most)}: ${share} of its attention.`;
}

function sayToken(tokens: readonly number[], token: number): string {
  if (token === 0) return 'The start';
  return `“${label(tokens[token]!)}”${token > LENGTH ? ', which comes for the second time,' : ''}`;
}

function sayKey(tokens: readonly number[], token: number, key: number): string {
  const { before, after } = targetsOf(token);
  const sign = `“${label(tokens[key]!)}”`;
  if (key === token) return 'itself';
  if (key === after) return `${sign}, which came after it the first time`;
  if (key === before) return key === 0 ? 'the start, just before it' : `${sign}, just before it`;
  if (key === 0) return 'the start';
  return tokens[key] === tokens[token] ? 'where it stood the first time' : sign;
}

/** How the head that is shown large scores. */
export function sayScores({ scores }: Sight, at: number, set: Pick<Set, 'head'>): string {
  const { previous, induction } = scores[at]!;
  return `Head ${set.head} over all pieces: ${sayShare(previous)} of its attention goes to the token before, and ${sayShare(induction)} to what came after the same token last time.`;
}

/** What was taken away, in words; nothing when nothing was. */
export function sayTaken({ away, cut }: Wish): string {
  const made = { k: 'keys', q: 'queries', v: 'values' };
  const heads = away.length > 0 && `head${away.length > 1 ? 's' : ''} ${listed(away.map(headName))}`;
  const path = cut && `the path from head ${headName(cut.from)} into layer 1’s ${made[cut.made]}`;
  return [heads, path].filter(Boolean).join(' and ');
}

/** What the network makes of repeated pieces as it is, beside the same network with nothing taken away. */
export function sayLoss({ wish, first, second, accuracy }: Sight, intact: Pick<Sight, 'second'>): string {
  const taken = sayTaken(wish);
  const right = `the likeliest token is right ${sayShare(accuracy)} of the time`;
  if (!taken)
    return `With all its heads, the tokens of a piece cost ${first.toFixed(2)} nats each the first time and ${second.toFixed(2)} the second time, when ${right}.`;
  const better = second < intact.second ? ' That is better than with it: for this, it was in the way.' : '';
  return `Without ${taken}, the second time costs ${second.toFixed(2)} nats a token instead of ${intact.second.toFixed(2)}; ${right}.${better}`;
}
