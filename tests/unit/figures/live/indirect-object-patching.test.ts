import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { ADDRESSES } from '../../../../src/figures/live/indirect-object-patching/weight-addresses.ts';
import { patchAll } from '../../../../src/figures/live/indirect-object-patching/built.ts';
import { drawSets } from '../../../../src/figures/live/indirect-object-patching/draw-sets.ts';
import {
  exampleOf,
  positionsOf,
  rowNames,
  saySentence,
} from '../../../../src/figures/live/indirect-object-patching/example.ts';
import {
  sayKept,
  sayTried,
  searchRows,
} from '../../../../src/figures/live/indirect-object-patching/kept-words.ts';
import { INLINE } from '../../../../src/figures/live/indirect-object-patching/inline-weights.ts';
import { openNetwork, SIZE } from '../../../../src/figures/live/indirect-object-patching/networks.ts';
import { sayOwn } from '../../../../src/figures/live/indirect-object-patching/own-words.ts';
import {
  sayNumber,
  sayPart,
  sayPatch,
} from '../../../../src/figures/live/indirect-object-patching/patch-map.ts';
import {
  ALL,
  keptOf,
  namesOf,
  PARAMS,
} from '../../../../src/figures/live/indirect-object-patching/params.ts';
import { packScores, scoresOf } from '../../../../src/figures/live/indirect-object-patching/packed-scores.ts';
import { createOwn } from '../../../../src/figures/live/indirect-object-patching/train-own.ts';
import { bytesOf } from '../../../../src/figures/live/shared/bytes.ts';
import { startOf } from '../../../../src/figures/live/shared/params.ts';
import { layBench } from '../../../../src/figures/nets/indirect/ablation.ts';
import { attentionFromEnd } from '../../../../src/figures/nets/indirect/measures.ts';
import { readPair } from '../../../../src/figures/nets/indirect/patch.ts';
import { plainKernel } from '../../../../src/figures/nets/kernel/plain-kernel.ts';
import { bestOf, setsOfSize, sizeOf, type Score } from '../../../../src/figures/nets/indirect/head-sets.ts';
import { run } from '../../../../src/figures/nets/transformer/run.ts';
import { NAMES, TEMPLATES, TRAINED_TEMPLATES } from '../../../../src/figures/nets/indirect/templates.ts';
import { INDIRECT } from '../../../../src/figures/nets/indirect/settings.ts';
import { readPrimers, WORDS } from '../../../support/primers.ts';

const open = (name: string) =>
  openNetwork(readFileSync(`src/figures/nets/weights/indirect-48/seed-${name.slice(1)}-step-00500.bin`));
const built = patchAll(open);
const start = startOf(PARAMS);
const scores = (network: string, by: 'mean' | 'resample'): Score[] => scoresOf(built.networks[network]!, by);
const set = (...names: string[]): number =>
  Array.from({ length: ALL + 1 }, (_, kept) => kept).find((kept) => namesOf(kept).join() === names.join())!;

const expectSaid = readPrimers('indirect-objects');

describe('what the topic says of the two networks', () => {
  const heads = (network: string, column: number): string[] =>
    built.networks[network]!.heads.map((row) => row[column]!);

  it('how large they are, what they learnt from and what they are measured on', () => {
    const { n_layers, n_heads, d_mlp } = INDIRECT;
    expect(d_mlp).toBe(0);
    expectSaid(`${WORDS[n_layers]} layers of attention, ${WORDS[n_heads]} heads in each, no MLPs`);
    expectSaid(
      `They know ${NAMES.length} names, and learnt from ${WORDS[TRAINED_TEMPLATES]} patterns of sentences; ${WORDS[TEMPLATES.length - TRAINED_TEMPLATES]} more were held back`,
    );
    expectSaid(`how many of the ${WORDS[n_layers * n_heads]} heads does the answer need?`);
    const { prompts } = layBench(open('s1'));
    expectSaid(`Sets of heads are measured on ${prompts.length} sentences`);
    const patched = prompts.filter((_, i) => i % 3 === 0).length;
    expectSaid(`the patches in the table on ${patched} of them`);
    expectSaid(`on average over ${patched} pairs of sentences`);
  });

  it('with seed 1 a giver finder goes nearly all the way, and the heads of layer 1 move the name', () => {
    expect(heads('s1', 1)).toEqual([
      'giver finder',
      'no effect at these two words',
      'no effect at these two words',
      'moves the name',
      'moves the name',
      'moves the name',
    ]);
    expectSaid(`it alone goes ${heads('s1', 4)[0]} of the way`);
    expect(heads('s1', 2)[0]).toMatch(/^the giver, /);
  });

  it('with seed 1 the heads that move the name look at the words after the names, from which those of layer 0 look back at it', () => {
    const network = open('s1');
    const { shape, weights } = network;
    const { prompts } = layBench(network);
    for (const looks of attentionFromEnd(shape, weights, prompts)[1]!)
      expect(looks['and']! + looks['after the names']!).toBeGreaterThan(
        2 * (looks['receiver']! + looks['other']!),
      );
    const back: number[][] = [[], [], []];
    for (const { tokens, at } of prompts)
      run(shape, weights, tokens, (name, layer, pattern) => {
        if (name !== 'pattern' || layer > 0) return;
        for (const [head, shares] of back.entries())
          for (const [half, place] of [at.first, at.second].entries()) {
            const share = pattern[(head * tokens.length + place + 1) * tokens.length + place]!;
            shares[half] = (shares[half] ?? 0) + share / prompts.length;
          }
      });
    const shares = back.flat().map((share) => Math.round(100 * share));
    expectSaid(`with ${Math.min(...shares)}% to ${Math.max(...shares)}% of their attention`);
  });

  it('with seed 3 two heads gather at the giver, and all heads of layer 1 read there', () => {
    expect(heads('s3', 1)).toEqual([
      'gatherer at the giver',
      'gatherer at the giver',
      'no effect at these two words',
      ...Array.from({ length: 3 }, () => 'reader of the giver’s place'),
    ]);
    expect(heads('s3', 4).slice(0, 3)).toEqual(['−1%', '0%', '0%']);
  });

  it('no head looks from the giver back to the same name with more than 12% of its attention', () => {
    const back = ['s1', 's3']
      .flatMap((network) => heads(network, 6))
      .map((text) => Number.parseInt(text, 10));
    expectSaid(`with more than ${Math.max(...back)}% of its attention`);
  });

  it('half of the difference without one right answer: the heads of layer 1 alone, with seed 3', () => {
    const all = scores('s3', 'mean');
    const { difference, accuracy } = all[set('1.0', '1.1', '1.2')]!;
    expectSaid(
      `Half of the logit difference is left, ${sayPart(difference / all[ALL]!.difference)}, and not one answer is right`,
    );
    expect(accuracy).toBe(0);
    expect(sayKept(all, set('1.0', '1.1', '1.2'))).toContain('yet often some other word beats it');
  });

  it('with averages four heads are enough for 90%, and with what was given elsewhere it takes five', () => {
    const least = (by: 'mean' | 'resample'): number => {
      const all = scores('s1', by);
      return [0, 1, 2, 3, 4, 5, 6].find((size) =>
        setsOfSize(all, size).some((kept) => all[kept]!.accuracy >= 0.9),
      )!;
    };
    expectSaid(`With averages, ${WORDS[least('mean')]} heads of seed 1 are enough for 90%`);
    expectSaid(`With what the heads gave in one other sentence, it takes ${WORDS[least('resample')]}`);
    const all = scores('s1', 'mean');
    expect(namesOf(bestOf(all, setsOfSize(all, 4)))).toEqual(['0.0', '0.1', '1.1', '1.2']);
    expectSaid('the best set of four keeps 0.1');
  });
});

it('a network is what its name says, in the page and for whoever asks it, and as large as is told', () => {
  const { own: _, ...shipped } = PARAMS.network.options;
  expect(Object.keys(INLINE)).toEqual(Object.keys(shipped));
  for (const [name, words] of Object.entries(shipped)) {
    const file = `${words.replace(' ', '-')}-step-00500.bin`;
    const bytes = readFileSync(`src/figures/nets/weights/indirect-48/${file}`);
    expect(bytes.equals(bytesOf(INLINE[name]!)), name).toBe(true);
    expect(ADDRESSES[name as keyof typeof ADDRESSES]).toContain(file);
    expect(bytes.length).toBe(SIZE);
  }
});

it('at first the giver changes places with the receiver, and the patch that goes furthest is told', () => {
  expect(built.words['clean']).toBe('When Mary and John went to the shop, John gave a drink to');
  expect(built.words['corrupt']).toBe('When Mary and John went to the shop, Mary gave a drink to');
  expect(built.words['cleanSays']).toMatch(/^Mary \(99%\); difference /);
  expect(built.words['corruptSays']).toMatch(/^John \(97%\); difference −/);
  expect(built.rows).toEqual(['all before', 'John / Mary', 'gave', 'a', 'drink', 'to']);
  for (const column of built.columns) expect(column[0]).toBeCloseTo(0, 6);
  expect(built.at).toEqual({ bit: 0, row: 5 });
  expect(built.said).toMatch(
    /^Head 0\.0 at “to”, taken from the corrupted run into the clean one: the answer becomes John /,
  );
});

it('every sentence can be corrupted in three ways, which differ from the giver on or from the first name on', () => {
  for (const sentence of Object.keys(PARAMS.sentence.options))
    for (const corrupt of Object.keys(PARAMS.corrupt.options))
      for (const [giver, names] of [['first', 0] as const, ['second', 7] as const]) {
        const pair = exampleOf({ ...start, sentence, corrupt, giver, names });
        const { clean } = pair;
        expect(clean.tokens[clean.at.giver]).toBe(clean.other);
        expect(clean.tokens[clean.at.giver]).toBe(clean.tokens[clean.at[giver]]);
        expect(pair.corrupt.tokens).toHaveLength(clean.tokens.length);
        const from = corrupt === 'all' ? clean.at.first : clean.at.giver;
        expect(positionsOf(pair)).toEqual([
          from - 1,
          ...Array.from({ length: clean.end - from + 1 }, (_, i) => from + i),
        ]);
        expect(rowNames(pair)).toHaveLength(positionsOf(pair).length);
        expect(new Set([clean.receiver, clean.other, pair.corrupt.tokens[clean.at.giver]]).size).toBe(
          corrupt === 'swap' ? 2 : 3,
        );
      }
  expect(saySentence(exampleOf({ ...start, sentence: 's3', giver: 'first' }).clean)).toBe(
    'Then Mary and John had a long day at the shop. Mary gave a drink to',
  );
});

it('says of two runs that are close that parts of so little say little', () => {
  const read = readPair(open('s1'), exampleOf({ ...start, corrupt: 'third' }), 'noise');
  const { clean } = exampleOf(start);
  expect(sayPatch('denoise', 5, 'to', read.clean, -0.5, { clean, apart: read.apart })).toMatch(
    /^Head 1\.2 at “to”, taken from the clean run into the corrupted one: .* That is −50% of the way to the clean run\. The two runs are only \d\.\d apart, so shares of that say little\.$/,
  );
  expect([sayNumber(-0.04), sayNumber(-1.25), sayPart(0.004)]).toEqual(['0.0', '−1.3', '0%']);
});

describe('a circuit that is kept', () => {
  // By hand: a set is right by as much as it has heads, but for the first three heads, which look better than they are.
  const byHand = Array.from({ length: ALL + 1 }, (_, kept): Score => {
    const size = sizeOf(kept);
    return { difference: kept === 7 ? 9 : size, accuracy: kept === 7 ? 0 : size / 6 };
  });

  it('is told with faithfulness, accuracy and rank', () => {
    expect(keptOf(start)).toBe(ALL);
    expect(keptOf({ ...start, 'h0.1': 'off' })).toBe(ALL - 2);
    expect(sayKept(byHand, ALL)).toBe(
      'All six heads are kept: the whole network. It says the right name in 100% of the sentences, and its logit difference is 6.0.',
    );
    expect(sayKept(byHand, 7)).toBe(
      'Kept: 0.0, 0.1 and 0.2. Faithfulness 150%: a logit difference of 9.0 out of 6.0. It says the right name in 0% of the sentences. By the logit difference alone it looks far better than it is: on average the right name beats the other one, yet often some other word beats it. Of the 20 sets of three heads, 19 do better, by right answers first.',
    );
    expect(sayKept(byHand, 0)).toBe(
      'No head is kept. Faithfulness 0%: a logit difference of 0.0 out of 6.0. It says the right name in 0% of the sentences.',
    );
    expect(sayKept(byHand, 3)).toContain(
      'Of the 15 sets of two heads, none do better, by right answers first.',
    );
  });

  it('is the smallest that a reader found, once it is right often enough', () => {
    expect(sayTried(byHand, [])).toBe(
      'You have tried no sets. Find one with fewer heads that is still right in 90% of the sentences.',
    );
    const eager = byHand.map((score, kept) => (sizeOf(kept) >= 4 ? { ...score, accuracy: 0.95 } : score));
    expect(sayTried(eager, [ALL - 1, 15, 7])).toBe(
      'You have tried three sets. Your circuit: 0.0, 0.1, 0.2 and 1.0, with a faithfulness of 67% and 95% right. No smaller set of yours is right in 90%.',
    );
  });

  it('stands among all sets, in a table and as dots', () => {
    const rows = searchRows(byHand);
    expect(rows.map(([heads, sets]) => [heads, sets])).toEqual(
      [1, 6, 15, 20, 15, 6, 1].map((sets, i) => [String(6 - i), String(sets)]),
    );
    expect(rows[3]!.slice(2)).toEqual(['48%', '50%', '50%', '0.0, 0.1 and 1.0', '50%', '50%']);
    expect(rows[6]![5]).toBe('none');
    const { every, same, mine } = drawSets(byHand, 3);
    expect([every, same, mine].map((dots) => dots!.match(/h\.001/g)!.length)).toEqual([64, 15, 1]);
  });

  it('is held by the page as whole numbers of right answers', () => {
    const kept = packScores(byHand, 48);
    expect(kept.right[ALL]).toBe(48);
    const known = { prompts: 48, kept: { mean: kept, resample: kept }, heads: [] };
    expect(scoresOf(known, 'mean')[15]).toEqual({ difference: 4, accuracy: 32 / 48 });
  });
});

it('a training of the reader’s own stops when there is enough, and goes on from there', () => {
  const own = createOwn(4, plainKernel);
  let left = 1;
  const first = own.go(500, () => left-- <= 0);
  expect(first).toEqual({ step: 1, accuracy: 0 });
  expect(own.go(1, () => false)).toEqual({ step: 2, accuracy: 0 });
});

it('a training of the reader’s own is told when it stands still', () => {
  const right = 'it says the right name in 97% of sentences with pairs of names that were held back';
  expect(sayOwn('running', 4, 120, 0.5)).toBe('Training with seed 4.');
  expect(sayOwn('paused', 4, 120, 0.97)).toBe(`Paused at step 120: ${right}.`);
  expect(sayOwn('done', 4, 500, 0.97)).toBe(
    `Trained with seed 4: ${right}. Map and circuit are now those of this network.`,
  );
  expect(sayOwn('done', 2, 500, 0.55)).toContain(
    'It has not learnt the task in this time; another seed may.',
  );
  expect(sayOwn('idle', 4, 500, 0)).toBe('');
});
