import { statSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { SCORED } from '../../../../src/figures/live/induction-head/model.ts';
import { LENGTH } from '../../../../src/figures/live/induction-head/shown-piece.ts';
import { DEPTHS } from '../../../../src/figures/live/shared/attention.ts';
import { BOS, FOLLOWED, PIECE } from '../../../../src/figures/nets/induction/sequences.ts';
import { INDUCTION_32, INDUCTION_64 } from '../../../../src/figures/nets/induction/settings.ts';
import { EVERY } from '../../../../src/figures/nets/speeches/measures.ts';
import { SENTENCES, SPEECHES } from '../../../../src/figures/nets/speeches/settings.ts';
import { TRANSFORMERS } from '../../../../src/figures/nets/recipes.ts';
import speeches from '../../../../src/figures/nets/weights/speeches-96/manifest.json' with { type: 'json' };
import sentences from '../../../../src/figures/nets/weights/speeches-96/sentences.json' with { type: 'json' };
import { transformerFile } from '../../../../src/figures/nets/transformer/manifest.ts';
import { isHeld } from '../../../../src/figures/nets/speeches/speeches.ts';
import { foldersWith, readPrimer, WORDS } from '../../../support/primers.ts';

/** What a shipped file weighs, as captions say it. */
const kB = (file: string): string =>
  `${Math.round(statSync(`src/figures/nets/weights/${file}`).size / 1000)} kB`;

describe.each(foldersWith('residual-stream'))('the captions of induction in %s', (dir) => {
  const expectSaid = readPrimer(dir, 'residual-stream');

  test('give the sizes and settings of the network that is read', () => {
    expectSaid(`a piece of ${LENGTH} random tokens that comes twice`);
    expectSaid(`means over ${SCORED} other pieces of ${PIECE} tokens`);
    expectSaid(`attention alone, ${INDUCTION_64.d_model} dimensions`);
    expect([INDUCTION_64.d_mlp, INDUCTION_64.n_layers, INDUCTION_64.n_heads]).toEqual([0, 2, 4]);
    expectSaid(`Cells under ${100 * DEPTHS[0]}% are left blank`);
    expectSaid(`(${kB(`induction-64/${transformerFile(1, INDUCTION_64.steps)}`)}, 8 bits each)`);
    expect(TRANSFORMERS['induction-64']!.levels).toBeLessThan(128);
    // The start is no guess.
    expectSaid(
      `guessing among ${BOS} tokens would, which is $\\ln ${BOS} = ${Math.log(BOS).toFixed(2)}$ nats`,
    );
  });

  test('and of the one that forms', () => {
    expectSaid(`It has ${INDUCTION_32.d_model} dimensions`);
    expect([INDUCTION_32.n_layers, INDUCTION_32.n_heads]).toEqual([2, 2]);
    expectSaid(`recorded in training, on ${FOLLOWED} pieces`);
    const { checkpoints } = TRANSFORMERS['induction-32']!;
    const files = checkpoints.map((step) => `induction-32/${transformerFile(1, step)}`);
    expect(new Set(files.map(kB)).size).toBe(1);
    expectSaid(`from what was kept (${kB(files[0]!)} each)`);
  });
});

describe.each(foldersWith('logit-lens'))('what is said of the language model in %s', (dir) => {
  const expectSaid = readPrimer(dir, 'logit-lens');
  const { addresses, years } = speeches.corpus;
  const all = Array.from({ length: addresses }, (_, i) => i);
  const held = all.filter((i) => isHeld(undefined, i)).length;

  test('is what it was made of', () => {
    expectSaid(`It has read ${addresses - held} State of the Union addresses`);
    expectSaid(`on addresses from ${years.join(' to ')}`);
    expectSaid(`trained for ${SPEECHES.steps.toLocaleString('en')} steps`);
    expectSaid(
      `among those of ${SENTENCES.least} to ${SENTENCES.most} pieces, ${WORDS[SENTENCES.each]} from each of ${WORDS[held]} addresses`,
    );
    expect(sentences).toHaveLength(SENTENCES.each * held);
    expectSaid(`Over all ${sentences.length} sentences`);
    expectSaid(`On every ${EVERY}nd stretch of ${SPEECHES.n_ctx} pieces of the ${WORDS[held]} addresses`);
  });

  test('is what it is', () => {
    const { n_layers, n_heads, d_model, d_vocab, n_ctx } = SPEECHES;
    expectSaid(
      `${n_layers} layers of ${n_heads} heads, ${d_model} dimensions, LayerNorm without gain or bias, ${d_vocab.toLocaleString('en')} pieces and ${speeches.parameters.toLocaleString('en')} weights`,
    );
    expectSaid(`of up to ${n_ctx} pieces`);
    expectSaid(`each row of its weights to ${2 * speeches.levels + 1} levels`);
    expectSaid(`(${kB(`speeches-96/${speeches.checkpoints[0]!.file}`)}, and less where`);
  });
});
