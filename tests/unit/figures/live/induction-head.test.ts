import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { drawAll, drawLarge, tablesOf } from '../../../../src/figures/live/induction-head/draw.ts';
import { createReader } from '../../../../src/figures/live/induction-head/model.ts';
import { HEADS, PARAMS, wishOf, type Wish } from '../../../../src/figures/live/induction-head/params.ts';
import {
  mostOf,
  sayLook,
  sayLoss,
  sayScores,
  sayTaken,
} from '../../../../src/figures/live/induction-head/say.ts';
import {
  label,
  LENGTH,
  shownTokens,
  TOKENS,
} from '../../../../src/figures/live/induction-head/shown-piece.ts';
import { headName } from '../../../../src/figures/live/shared/heads-of.ts';
import { startOf } from '../../../../src/figures/live/shared/params.ts';

const reader = createReader(readFileSync('src/figures/nets/weights/induction-64/seed-1-step-01000.bin'));
const set = startOf(PARAMS);
const intact = reader.look(wishOf(set));
const look = (what: Partial<Wish>) => reader.look({ piece: 1, away: [], ...what });
const second = (what: Partial<Wish>): number => Number(look(what).second.toFixed(2));
const previous = { layer: 0, head: 2 };
const layer = (wanted: number) => HEADS.filter((head) => head.layer === wanted);

// As the text beside the figure says.
describe('the network that is shipped', () => {
  it('has one previous-token head, and induction heads alone in the layer after it', () => {
    expect(intact.first.toFixed(2)).toBe('4.51');
    expect(intact.second.toFixed(2)).toBe('0.34');
    const kinds = HEADS.map((head, i) => {
      const scores = intact.scores[i]!;
      return [headName(head), scores.previous > 0.5, scores.induction > 0.5];
    });
    expect(kinds.filter(([, looksBack]) => looksBack)).toEqual([['0.2', true, false]]);
    expect(kinds.filter(([, , looksAfter]) => looksAfter)).toEqual(
      layer(1).map((head) => [headName(head), false, true]),
    );
    expect(intact.scores[2]!.previous).toBeCloseTo(0.63, 2);
  });

  it('does not know the piece again without its previous-token head, or without all of the next layer', () => {
    const gone = look({ away: [previous] });
    expect(gone.second.toFixed(2)).toBe('4.47');
    for (const { induction } of gone.scores) expect(induction).toBeLessThan(0.1);
    const spared = layer(1).map((head) => second({ away: [head] }));
    expect([Math.min(...spared), Math.max(...spared)]).toEqual([0.63, 0.7]);
    for (const head of layer(0).filter(({ head }) => head !== previous.head))
      expect(second({ away: [head] })).toBeLessThan(intact.second);
    const none = look({ away: layer(1) });
    expect([none.first.toFixed(2), none.second.toFixed(2)]).toEqual(['5.02', '5.32']);
  });

  it('needs of that head only the path into the keys', () => {
    expect(second({ cut: { from: previous, made: 'k' } })).toBe(4.35);
    for (const made of ['q', 'v'] as const)
      expect(second({ cut: { from: previous, made } })).toBeLessThan(intact.second);
  });
});

describe('what is shown of it', () => {
  it('is a start and a piece of different tokens twice, each a sign', () => {
    const tokens = shownTokens(7);
    expect(tokens).toHaveLength(TOKENS);
    expect(new Set(tokens).size).toBe(LENGTH + 1);
    expect(tokens.slice(1, LENGTH + 1)).toEqual(tokens.slice(LENGTH + 1));
    expect(tokens.map(label).join('')).toMatch(/^·([A-Za-z0-9&]{12})\1$/);
    expect(new Set(Array.from({ length: 64 }, (_, token) => label(token))).size).toBe(64);
  });

  it('is drawn: all heads small, and one large with the places that two kinds of heads would look at', () => {
    const { paths, words } = drawAll(intact);
    expect(Object.keys(paths)).toHaveLength(1 + 4 * HEADS.length);
    expect(words['secondNow']).toBe('0.34 nats');
    const large = drawLarge(intact, { ...set, head: '1.1', token: 20 }).paths;
    expect(large['looks']).toBe('M0 20H21v1H0z');
    expect(large['before']).toBe('M19 20h1v1h-1z');
    expect(large['after']).toBe('M9 20h1v1h-1z');
    expect(drawLarge(intact, { ...set, token: 3 }).paths['after']).toBe('');
    const { scores, large: rows } = tablesOf(intact, { ...set, head: '1.1' });
    expect(scores![2]!.slice(0, 2)).toEqual(['0.2', '63%']);
    expect(rows).toHaveLength(TOKENS);
    expect(rows![0]).toEqual(['0: ·', '0: ·', '100%', '–', '–']);
  });

  it('is said: where a token looks, and what is worse without something', () => {
    // “a” looks at what followed it; “b” at the token before; the start at itself.
    const tokens = shownTokens(1);
    const pattern = Array<number>(TOKENS ** 2).fill(0);
    const at = LENGTH + 5;
    pattern[0] = 1;
    pattern[at * TOKENS + 6] = 0.9;
    pattern[3 * TOKENS + 2] = 0.6;
    const [sign, after, third, before] = [at, 6, 3, 2].map((place) => label(tokens[place]!));
    expect(mostOf(pattern, at)).toBe(6);
    expect(sayLook(pattern, tokens, at)).toBe(
      `“${sign}”, which comes for the second time, looks most at “${after}”, which came after it the first time: 90% of its attention.`,
    );
    expect(sayLook(pattern, tokens, 3)).toBe(
      `“${third}” looks most at “${before}”, just before it: 60% of its attention.`,
    );
    expect(sayLook(pattern, tokens, 0)).toBe('The start looks most at itself: 100% of its attention.');
    expect(sayScores(intact, 2, { head: '0.2' })).toBe(
      'Head 0.2 over all pieces: 63% of its attention goes to the token before, and 1% to what came after the same token last time.',
    );
    const away = layer(1).slice(0, 2);
    expect(sayTaken({ piece: 1, away, cut: { from: previous, made: 'q' } })).toBe(
      'heads 1.0 and 1.1 and the path from head 0.2 into layer 1’s queries',
    );
    expect(sayLoss(intact, intact)).toBe(
      'With all its heads, the tokens of a piece cost 4.51 nats each the first time and 0.34 the second time, when the likeliest token is right 98% of the time.',
    );
    expect(sayLoss(look({ away: [{ layer: 0, head: 1 }] }), intact)).toMatch(
      /^Without head 0\.1, the second time costs 0\.19 nats a token instead of 0\.34; .* That is better than with it: for this, it was in the way\.$/,
    );
  });
});
