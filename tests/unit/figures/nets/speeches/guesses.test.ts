import { expect, test } from 'vitest';
import { readGuess, readShares } from '../../../../../src/figures/nets/speeches/guesses.ts';

const logs = (shares: readonly number[]) =>
  readShares(Float32Array.from(shares, (share) => Math.log(share) + 7));
const shares = [0.05, 0.4, 0.2, 0.1, 0.2, 0.03, 0.02];
const last = [0.1, 0.1, 0.1, 0.4, 0.1, 0.1, 0.1];

test('a guess is its five best, how undecided it is, how far from the last one, and the place of what comes next', () => {
  const { best, entropy, kl, next } = readGuess(logs(shares), logs(last), 3);
  expect(best.map(({ piece }) => piece)).toEqual([1, 2, 4, 3, 0]);
  expect(best.map(({ share }) => Number(share.toFixed(4)))).toEqual([0.4, 0.2, 0.2, 0.1, 0.05]);
  expect(entropy).toBeCloseTo(-shares.reduce((sum, p) => sum + p * Math.log(p), 0), 5);
  expect(kl).toBeCloseTo(
    last.reduce((sum, p, i) => sum + p * Math.log(p / shares[i]!), 0),
    5,
  );
  expect(next!.rank).toBe(4);
  expect(next!.loss).toBeCloseTo(-Math.log(0.1), 5);
});

test('a guess is as far from itself as nothing, and at the end of a text nothing comes next', () => {
  const { kl, next } = readGuess(logs(shares), logs(shares), undefined);
  expect(kl).toBeCloseTo(0, 6);
  expect(next).toBeUndefined();
});
