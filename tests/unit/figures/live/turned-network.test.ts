import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { turnAll } from '../../../../src/figures/live/turned-network/built.ts';
import { drawCloud, rowOf, sayRow } from '../../../../src/figures/live/turned-network/draw.ts';
import { unpackWeights } from '../../../../src/figures/nets/modular/checkpoint.ts';
import { fold } from '../../../../src/figures/nets/modular/fold.ts';
import { inferNeurons } from '../../../../src/figures/nets/modular/infer.ts';
import { normMoved, turnNeurons } from '../../../../src/figures/nets/modular/turn.ts';
import { readPrimers } from '../../../support/primers.ts';
import { settings } from '../../../../src/figures/nets/weights/mod-59/manifest.json';

const weights = unpackWeights(settings, readFileSync('src/figures/nets/weights/mod-59/epoch-07000.bin'));
const built = turnAll(weights);

describe('a network whose axes are turned', () => {
  it('is the one that the primer names, which says how far its logits move', () => {
    const expectSaid = readPrimers('privileged-bases');
    expectSaid(`The network that adds modulo ${settings.p} from`);
    expectSaid(`Each share is of all ${(settings.p ** 2).toLocaleString('en')} sums`);
    expectSaid('every sum stays right, and no logit moves by as much as 0.0001, which is rounding');
    expectSaid(`At ${built.rows.at(-1)!.degrees}° the axes of each pair have changed places`);
    const days = (Date.parse('2023-03-16') - Date.parse('2023-01-30')) / 86_400_000;
    expect(days).toBe(45);
    expectSaid('Forty-five days after the talk');
  });

  it('does not notice that its stream was turned, at any angle', () => {
    for (const { degrees, stream, moved } of built.rows) {
      expect(stream, `${degrees}°`).toBe(1);
      // As the text beside the figure says.
      expect(moved, `${degrees}°`).toBeLessThan(1e-4);
    }
  });

  it('bears a small turn of its neurons, and then forgets how to add', () => {
    const right = built.rows.map(({ neurons }) => neurons);
    expect(right.slice(0, 4)).toEqual([1, 1, 1, 1]);
    for (let i = 4; i < right.length; i++) expect(right[i]).toBeLessThan(right[i - 1]!);
    expect(right[9]).toBeCloseTo(0.45, 2);
  });

  it('would be told of a turn by LayerNorm, whose centring has an axis of its own', () => {
    expect(built.rows[0]!.norm).toBe(0);
    expect(built.rows.at(-1)!.norm).toBeCloseTo(0.172, 3);
    // The mean of two neighbours that cancel each other is nought however they are turned by half a circle.
    expect(normMoved(Float32Array.of(1, -1, 2, -2), 4, 180)).toBeCloseTo(0, 6);
    // By hand: (1, 0) turned by 90° is (0, 1); normed it is (−1, 1), where the turn of the normed (1, −1) is (1, 1).
    expect(normMoved(Float32Array.of(1, 0), 2, 90)).toBeCloseTo(Math.SQRT2, 6);
  });

  it('shows two neurons as they are before the ReLU', () => {
    const { neuron, neurons } = built;
    expect(neuron % 2).toBe(0);
    const post = inferNeurons(fold(settings, weights));
    neurons.forEach(([x, y], i) => {
      const at = 29 * i * settings.d_mlp + neuron;
      expect(Math.max(0, x)).toBeCloseTo(post[at]!, 1);
      expect(Math.max(0, y)).toBeCloseTo(post[at + 1]!, 1);
    });
    expect(neurons.some(([x, y]) => x < 0 || y < 0)).toBe(true);
  });

  it('turns as a wheel of the drawing turns: counter-clockwise, y upwards', () => {
    const quarter = turnNeurons(settings, weights, 90);
    expect(quarter.b_in[1]).toBeCloseTo(weights.b_in[0]!, 6);
    expect(quarter.b_in[0]).toBeCloseTo(-weights.b_in[1]!, 6);
    expect(
      drawCloud([
        [1, 0],
        [0, 1],
      ]),
    ).toMatch(/^M\.?0?\.93 0h\.001/);
  });

  it('is told in a row and in words', () => {
    const row = rowOf({ degrees: 45, stream: 1, moved: 1e-5, neurons: 0.4496, norm: 0.1209 });
    expect(row).toEqual(['45°', '100%', '45%', '12.1%']);
    expect(sayRow(row)).toBe(
      'Turned by 45°: with the stream’s axes turned, 100% of all sums are right; with the neurons’, 45%. LayerNorm would give vectors that are off by 12.1% of their length.',
    );
    expect(sayRow(['0°', '100%', '100%', '0.0%'])).toBe('Not turned: 100% of all sums are right.');
  });
});
