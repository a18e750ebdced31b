import { describe, expect, it } from 'vitest';
import { fillNormal, random } from '../../../../../src/figures/nets/random.ts';
import { hooks, withoutPath, writtenBy } from '../../../../../src/figures/nets/transformer/paths.ts';
import { run, type Hook } from '../../../../../src/figures/nets/transformer/run.ts';
import { shapesOf, type TransformerShape } from '../../../../../src/figures/nets/transformer/shape.ts';
import { switchOff, type Head } from '../../../../../src/figures/nets/transformer/switch-off.ts';
import { size } from '../../../../../src/figures/nets/kernel/kernel.ts';

const shape: TransformerShape = {
  n_layers: 2,
  d_model: 8,
  n_heads: 2,
  d_head: 4,
  d_mlp: 0,
  d_vocab: 11,
  n_ctx: 6,
};
const next = random(5);
const weights = Object.fromEntries(
  shapesOf(shape).map(([name, one]) => {
    const array = new Float32Array(size(one));
    fillNormal(array, 0.6, next);
    return [name, array];
  }),
);
const tokens = [3, 7, 1, 7, 1];
const n = tokens.length;
const head: Head = { layer: 0, head: 1 };

/** What a hook of this name sees last. */
function seen(wanted: string, layer: number, hook: Hook = () => {}): Float32Array {
  let found = new Float32Array();
  run(
    shape,
    weights,
    tokens,
    hooks(hook, (name, at, activation) => {
      if (name === wanted && at === layer) found = activation.slice();
    }),
  );
  return found;
}

function expectClose(one: ArrayLike<number>, other: ArrayLike<number>): void {
  expect(one).toHaveLength(other.length);
  Array.from(one, (x, i) => expect(x, `at ${i}`).toBeCloseTo(other[i]!, 4));
}

describe('paths between heads', () => {
  it('takes a head away, and what the others write adds up to what is left', () => {
    const without = switchOff(shape, [head]);
    const z = seen('z', 0);
    const [own, other] = [head, { layer: 0, head: 0 }].map((one) => writtenBy(shape, weights, one, z));
    const before = seen('resid_pre', 0);
    expectClose(
      seen('resid_post', 0),
      before.map((x, i) => x + own![i]! + other![i]!),
    );
    expectClose(
      seen('resid_post', 0, without),
      before.map((x, i) => x + other![i]!),
    );
  });

  it.each(['q', 'k', 'v'] as const)('cuts the path into %s, and no other', (made) => {
    const cut = withoutPath(shape, weights, head, { layer: 1, made });
    // By hand, in double precision: the stream without what the head wrote, normed, times the matrix.
    const written = writtenBy(shape, weights, head, seen('z', 0));
    const stream = seen('resid_pre', 1).map((x, i) => x - written[i]!);
    const W = weights[`blocks.1.W_${made.toUpperCase()}`]!;
    const wanted = Array.from({ length: n * 8 }, (_, at) => {
      const row = [...stream.subarray(8 * Math.floor(at / 8), 8 * Math.floor(at / 8) + 8)];
      const mean = row.reduce((sum, x) => sum + x, 0) / 8;
      const scale = Math.sqrt(row.reduce((sum, x) => sum + (x - mean) ** 2, 0) / 8 + 1e-5);
      return row.reduce((sum, x, i) => sum + ((x - mean) / scale) * W[i * 8 + (at % 8)]!, 0);
    });
    expectClose(seen(made, 1, cut), wanted);
    for (const other of ['q', 'k', 'v'].filter((name) => name !== made))
      expect(seen(other, 1, cut)).toEqual(seen(other, 1));
    expect(seen('resid_pre', 1, cut)).toEqual(seen('resid_pre', 1));
    expect(seen('pattern', 0, cut)).toEqual(seen('pattern', 0));
  });

  it('knows all paths of a head: cut into queries, keys, values and the logits, it is gone', () => {
    const written = writtenBy(shape, weights, head, seen('z', 0));
    const paths = (['q', 'k', 'v'] as const).map((made) =>
      withoutPath(shape, weights, head, { layer: 1, made }),
    );
    const direct: Hook = (name, layer, stream) => {
      if (name === 'resid_post' && layer === 1) stream.forEach((x, i) => (stream[i] = x - written[i]!));
    };
    expectClose(
      run(shape, weights, tokens, hooks(...paths, direct)),
      run(shape, weights, tokens, switchOff(shape, [head])),
    );
    // The paths of a head that is away are cut already.
    expectClose(
      run(shape, weights, tokens, hooks(switchOff(shape, [head]), ...paths)),
      run(shape, weights, tokens, switchOff(shape, [head])),
    );
  });
});
