import { expect, test } from 'vitest';
import { neuronFrequencies } from '../../../../../src/figures/nets/modular/neurons.ts';
import { plainKernel } from '../../../../../src/figures/nets/kernel/plain-kernel.ts';
import { fastKernel } from '../kernels.ts';

const p = 11;
const wave = (k: number, t: number) => Math.cos((2 * Math.PI * k * t) / p + 0.7);

/** Four neurons: all of frequency 2, three quarters of 3 and one quarter of 5, one of 4 in b alone, and a silent one. */
const posts = Float32Array.from({ length: p * p * 4 }, (_, i) => {
  const [a, b] = [Math.floor(i / 4 / p), Math.floor(i / 4) % p];
  const root = Math.sqrt(1 / 3);
  return [3 + wave(2, a) * wave(2, b) + wave(2, a), wave(3, a + b) + root * wave(5, a), wave(4, b), 7][
    i % 4
  ]!;
});

test.each([
  ['fast', fastKernel],
  ['plain', plainKernel],
])('with the %s kernel, neurons are told by their frequency and how much of them it is', (_, kernel) => {
  const found = neuronFrequencies(posts, p, 4, kernel);
  const lines = found
    .slice(0, 3)
    .map(({ frequency, share, live }) => `${frequency} ${share.toFixed(3)} ${live}`);
  expect(lines).toEqual(['2 1.000 true', '3 0.750 true', '4 1.000 true']);
  expect(found[3]!.live).toBe(false);
});
