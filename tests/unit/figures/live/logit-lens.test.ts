import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import {
  drawBest,
  drawRows,
  label,
  mapRows,
  measureRows,
  rowTable,
} from '../../../../src/figures/live/logit-lens/draw.ts';
import { createModel, type Look, type Told } from '../../../../src/figures/live/logit-lens/model.ts';
import { PARAMS, ROWS, wishOf } from '../../../../src/figures/live/logit-lens/params.ts';
import { guessAt, sayFrom, sayGuess, sayText } from '../../../../src/figures/live/logit-lens/say.ts';
import { readAddress, startOf, writeAddress } from '../../../../src/figures/live/shared/params.ts';
import { sayShare } from '../../../../src/figures/live/shared/plots.ts';
import { unpack } from '../../../../src/figures/nets/pack.ts';
import { heldLoss, loadNetwork, type Logits } from '../../../../src/figures/nets/speeches/held-loss.ts';
import { shapesWithMaps } from '../../../../src/figures/nets/speeches/lens-maps.ts';
import type { Merges } from '../../../../src/figures/nets/speeches/pieces.ts';
import { createSpeller } from '../../../../src/figures/nets/speeches/speller.ts';
import { hooks } from '../../../../src/figures/nets/transformer/paths.ts';
import { switchOff, switchOffMlps } from '../../../../src/figures/nets/transformer/switch-off.ts';
import merges from '../../../../src/figures/nets/weights/speeches-96/merges.json' with { type: 'json' };
import { SPEECHES } from '../../../../src/figures/nets/speeches/settings.ts';
import manifest from '../../../../src/figures/nets/weights/speeches-96/manifest.json' with { type: 'json' };
import sentences from '../../../../src/figures/nets/weights/speeches-96/sentences.json' with { type: 'json' };
import { fastKernel } from '../nets/kernels.ts';

const bytes = readFileSync('src/figures/nets/weights/speeches-96/seed-1-step-16000.bin');
const model = createModel(bytes, fastKernel);
const set = startOf(PARAMS);
const read = (more: Record<string, string>): Look => model.look(wishOf({ ...set, ...more }));

/** A guess that is told: what leads, with which share, and where the right one stands. */
const told = (text: string, share: number, rank: number): Told => ({
  best: [text, ' b', ' c', ' d', ' e'].map((one, i) => ({ text: one, share: i ? (1 - share) / 5 : share })),
  entropy: 1.5,
  kl: 0.25,
  next: { rank, loss: -Math.log(rank === 1 ? share : 0.02) },
});
const end: Told = { best: told('!', 0.5, 1).best, entropy: 0.5, kl: 0 };
const rowsOf = (ranks: readonly number[]): Told[][] =>
  ranks.map((rank) => [told(rank === 1 ? ' on' : ' a', 0.4, rank), end]);
const ranks = [900, 1, 22, 3, 1, 1, 1];
const seen = { plain: rowsOf(ranks), tuned: rowsOf(ranks.map(() => 1)) };
const made: Look = { wish: wishOf(set), pieces: [' go', ' on'], beyond: 0, now: seen, intact: seen };

describe('what is asked', () => {
  it('is a sentence, or the reader’s own words as far as pieces can spell them', () => {
    expect(wishOf({ ...set, own: '“Crème”' }).text).toBe('"Creme"');
    expect(wishOf({ ...set, own: '  ' })).toEqual(wishOf(set));
    expect(wishOf({ ...set, own: '日本' }).text).toEqual(wishOf(set).text);
    expect(wishOf({ ...set, own: 'Crème — “so”' }).source).toBe('Your own words.');
    expect(wishOf({ ...set, own: 'so 日本' }).source).toBe(
      'Your own words, without signs that the network does not know.',
    );
    expect(wishOf({ ...set, own: '日本' }).source).toMatch(
      /^The network knows none of the signs that you wrote\. Sentence 1 of 24, /,
    );
  });

  it('switches off heads, MLPs, and whole layers', () => {
    const off = { ...set, 'without-1.2': 'on', 'without-mlp-0': 'on', 'without-layer-5': 'on' };
    const { heads, mlps, ...words } = wishOf(off);
    expect(heads).toEqual([{ layer: 1, head: 2 }, ...[0, 1, 2, 3, 4, 5].map((head) => ({ layer: 5, head }))]);
    expect(mlps).toEqual([0, 5]);
    expect(words.off).toBe('head 2 of layer 1, the MLP of layer 0 and all of layer 5');
    expect(wishOf(set).off).toBe('');
  });

  it('stands in the address, the reader’s own words too', () => {
    const query = writeAddress(PARAMS, 'logit-lens', '', { ...set, own: 'a & b?', 'without-3.0': 'on' });
    expect(query).toBe('?logit-lens.own=a+%26+b%3F&logit-lens.without-3.0=on');
    expect(readAddress(PARAMS, 'logit-lens', query)).toEqual({ ...set, own: 'a & b?', 'without-3.0': 'on' });
    const long = readAddress(PARAMS, 'logit-lens', `?logit-lens.own=${'x'.repeat(400)}`);
    expect(long.own).toHaveLength(300);
  });
});

describe('what is shown', () => {
  it('is the best guess in every cell, what is right, and what has changed', () => {
    const broken = { ...seen, plain: rowsOf([900, 1, 1, 3, 1, 2, 1]) };
    const rows = mapRows({ ...made, now: broken }, 'plain');
    expect(rows.map(({ name }) => name)).toEqual(ROWS);
    expect(rows.map(({ cells }) => [cells[0]!.text, cells[0]!.classes])).toEqual([
      ['·a', ''],
      ['·on', 'right'],
      ['·on', 'right changed'],
      ['·a', ''],
      ['·on', 'right'],
      ['·a', 'changed'],
      ['·on', 'right'],
    ]);
    expect(rows[0]!.cells[0]!.tint).toBe(0.4);
    expect(rows[0]!.cells[1]).toEqual({ text: '!', tint: 0.5, classes: '' });
    expect(label(' a b')).toBe('·a·b');
  });

  it('is the five best of the guess that is looked at', () => {
    const { words, tints } = drawBest(told(' on', 0.4, 1));
    expect(Object.keys(words)).toHaveLength(10);
    expect([words['best-0'], words['share-0'], tints!['best-0']]).toEqual(['·on', '40%', '40%']);
  });

  it('is how well each row reads the sentence: its last piece has nothing to be right about', () => {
    const [first] = measureRows(seen.plain);
    expect(first).toEqual({ kl: 0.125, loss: -Math.log(0.02), right: 0 });
    expect(Object.keys(drawRows(made).paths)).toEqual(['kl-plain', 'loss-plain', 'kl-tuned', 'loss-tuned']);
    const table = rowTable({ plain: measureRows(seen.plain), tuned: measureRows(seen.tuned) });
    expect(table[1]).toEqual(['layer 0', '0.13', '0.13', '0.92', '0.92', '100%', '100%']);
  });

  it('is said', () => {
    expect(sayGuess(made, 'plain', 2, 0)).toBe(
      'After layer 1, at “·go”: what comes next, “·on”, is 22nd with 2%. Entropy 1.50 nats; 0.25 nats from the last layer’s guess.',
    );
    expect(sayGuess(made, 'plain', 0, 40)).toBe(
      'At the embedding, at “·on”, where the text ends: “!” leads. Entropy 0.50 nats; 0.00 nats from the last layer’s guess.',
    );
    expect(sayFrom(made, 'plain', 0)).toBe(
      '“·on” leads from layer 3 on, to the end. It led for a while before, too.',
    );
    expect(sayFrom(made, 'tuned', 0)).toBe('“·on” leads from the embedding on, to the end.');
    expect(sayFrom(made, 'plain', 1)).toBe('');
    const lost = { ...made, now: { ...seen, plain: rowsOf([900, 1, 2, 2, 2, 2, 11]) } };
    expect(sayFrom(lost, 'plain', 0)).toBe('“·on” does not lead at the end, though it did on the way.');
    expect(sayGuess(lost, 'plain', 6, 0)).toContain('is 11th with 2%');
    expect(sayText(made)).toBe(
      '2 pieces. At the end each but the first costs 0.92 nats, and the likeliest piece is right in 1 places of 1.',
    );
    expect(sayText({ ...lost, wish: { ...made.wish, off: 'head 1.2' }, beyond: 3 })).toBe(
      'Without head 1.2, a piece costs 3.91 nats instead of 0.92, and the likeliest piece is right in 0 places of 1. At the end, 1 of 2 guesses are others. Only the first 2 pieces are read; 3 more are not.',
    );
    expect(sayText({ ...made, pieces: [' go'] })).toBe(
      'The text is one piece: write more, so that there is something to guess.',
    );
  });
});

describe('the model that is shipped', () => {
  it('reads at most 64 pieces, and says how many it left', () => {
    const look = read({ own: '1'.repeat(70) });
    expect([look.pieces.length, look.beyond]).toEqual([64, 6]);
    expect(look.now.plain).toHaveLength(ROWS.length);
    expect(guessAt(look, 'plain', 6, 63).at).toBe(63);
  });

  it('is the same above what is switched off, and another below', () => {
    const look = read({ 'without-layer-3': 'on' });
    expect(look.now.plain.slice(0, 4).map((row) => row.map(({ best }) => best))).toEqual(
      look.intact.plain.slice(0, 4).map((row) => row.map(({ best }) => best)),
    );
    for (const row of [4, 5, 6]) expect(look.now.plain[row]).not.toEqual(look.intact.plain[row]);
  });
});

// As the text beside the figure says.
describe('what the primer says of it', () => {
  const look = read({});
  const columnOf = (piece: string): number => look.pieces.indexOf(piece);
  const shares = (of: Look, at: number, text: string): (string | undefined)[] =>
    of.now.plain.map((row) => {
      const [best] = row[at]!.best;
      return best!.text === text ? sayShare(best!.share) : undefined;
    });
  const H = [0, 1, 2, 3, 4, 5];
  const without = (layer: number, text: string): Look =>
    model.look({ ...wishOf(set), text, heads: H.map((head) => ({ layer, head })), mlps: [layer] });

  it('ends of words and set phrases lead early, and what could be anything never does', () => {
    expect(look.pieces.join('')).toBe(' Their report will be laid before you.');
    expect(sayText(look)).toContain('each but the first costs 2.03 nats');
    expect(shares(look, columnOf(' la'), 'id').slice(2)).toEqual([undefined, '15%', '31%', '86%', '97%']);
    expect(sayFrom(look, 'plain', columnOf('id'))).toBe('“·before” leads from layer 1 on, to the end.');
    const be = columnOf(' be');
    expect(look.now.plain.some((row) => row[be]!.next!.rank === 1)).toBe(false);
    expect(sayShare(look.now.plain.at(-1)![be]!.best[0]!.share)).toBe('4%');
    const tuned = look.now.tuned[0]!;
    expect([columnOf(' will'), columnOf(' you')].map((at) => tuned[at]!.best[0]!.text)).toEqual([' be', '.']);
  });

  it('of two that are seen at layer 2, one is found without it', () => {
    const [la, before] = [columnOf(' la'), columnOf(' before')];
    expect(sayFrom(look, 'plain', la)).toBe('“id” leads from layer 2 on, to the end.');
    expect(sayFrom(look, 'plain', before)).toBe('“·you” leads from layer 2 on, to the end.');
    const off = without(2, look.pieces.join(''));
    const leads = (at: number, text: string): boolean[] =>
      shares(off, at, text).map((share) => share !== undefined);
    expect(leads(la, 'id')).toEqual([false, false, false, false, true, true, true]);
    expect(shares(off, la, 'id').at(-1)).toBe('95%');
    expect(leads(before, ' you')).toEqual([false, false, false, false, false, true, false]);
    expect(off.now.plain.at(-1)![before]!.best[0]!.text).toBe(' the');
  });

  it('over all sentences, layer 0 is needed most', () => {
    const network = unpack(bytes, shapesWithMaps(SPEECHES));
    const logits = loadNetwork({ ...SPEECHES, microBatch: 1 }, network, fastKernel);
    const { spell } = createSpeller(merges as unknown as Merges);
    const spelt = sentences.map(({ text }) => spell(` ${text}`));
    const without = (heads: boolean, mlp: boolean, layer: number): string => {
      const all = heads ? H.map((head) => ({ layer, head })) : [];
      const off = hooks(switchOff(SPEECHES, all), switchOffMlps(mlp ? [layer] : []));
      const broken: Logits = (tokens) => logits(tokens, off);
      return heldLoss({ ...SPEECHES, microBatch: 1 }, broken, spelt).toFixed(2);
    };
    expect(without(false, false, 0)).toBe('2.83');
    const [first, ...others] = H.map((layer) => without(true, true, layer));
    expect(first).toBe('7.97');
    expect([others.toSorted()[0], others.toSorted().at(-1)]).toEqual(['3.04', '3.23']);
    expect(Number(without(false, true, 0))).toBeGreaterThan(6.93);
    expect(Number(without(true, false, 0))).toBeLessThan(4);
    expect(Math.log(SPEECHES.d_vocab).toFixed(2)).toBe('6.93');
  });

  it('on addresses that were kept back, both lenses come nearer from row to row', () => {
    const { held, lenses } = manifest.checkpoints[0]!.measures;
    expect(held.shipped.toFixed(2)).toBe('2.80');
    expect((held.shipped - held.trained).toFixed(3)).toBe('0.006');
    expect(manifest.parameters).toBe(868_608);
    const percent = (rows: { right: number }[]): number[] => rows.map(({ right }) => Math.round(100 * right));
    expect(percent(lenses.plain)).toEqual([1, 17, 20, 26, 32, 37, 41]);
    expect(percent(lenses.tuned)[0]).toBe(16);
    const distances = (rows: { kl: number }[]): string[] => rows.map(({ kl }) => kl.toFixed(2));
    expect(distances(lenses.plain)).toEqual(['4.60', '1.57', '1.35', '0.95', '0.57', '0.26', '0.00']);
    expect(distances(lenses.tuned)).toEqual(['1.43', '0.92', '0.70', '0.50', '0.30', '0.13', '0.00']);
  });
});
