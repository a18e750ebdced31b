import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { brotliCompressSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import { unpack } from '../../../../../src/figures/nets/pack.ts';
import { heldLoss, loadNetwork } from '../../../../../src/figures/nets/speeches/held-loss.ts';
import { createReader } from '../../../../../src/figures/nets/speeches/lens.ts';
import { shapesWithMaps } from '../../../../../src/figures/nets/speeches/lens-maps.ts';
import {
  EVERY,
  measureLenses,
  type SpeechMeasures,
} from '../../../../../src/figures/nets/speeches/measures.ts';
import { SIGNS, type Merges } from '../../../../../src/figures/nets/speeches/pieces.ts';
import { SPEECHES } from '../../../../../src/figures/nets/speeches/settings.ts';
import { createSpeller } from '../../../../../src/figures/nets/speeches/speller.ts';
import {
  transformerFile,
  type TransformerManifest,
} from '../../../../../src/figures/nets/transformer/manifest.ts';
import { countParameters } from '../../../../../src/figures/nets/transformer/shape.ts';
import { readSpeeches } from '../../../../../src/tools/speeches/corpus.ts';
import { sentencesToShow } from '../../../../../src/tools/speeches/make-model.ts';
import { MADE_OF } from '../../../../../src/tools/speeches/train-speeches.ts';
import { isAll } from '../../../../support/extent.ts';
import { expectAlike } from '../alike.ts';
import { fastKernel } from '../kernels.ts';

const folder = 'src/figures/nets/weights/speeches-96';
const read = <T>(file: string): T => JSON.parse(readFileSync(`${folder}/${file}`, 'utf8')) as T;
const { settings, checkpoints, ...manifest } = read<TransformerManifest<SpeechMeasures>>('manifest.json');
const [checkpoint] = checkpoints as [(typeof checkpoints)[number]];
const bytes = readFileSync(`${folder}/${checkpoint.file}`);
const merges = read<Merges>('merges.json');
const { spell } = createSpeller(merges);
// The addresses that were kept back, whole.
const speeches = readSpeeches('tests/fixtures/held-speeches');
const held = speeches.map(({ text }) => spell(text));

describe('what the manifest of the language model says is so', () => {
  test('settings, files, shapes and what it was made of', () => {
    const { seed, ...rest } = SPEECHES;
    expect(settings).toEqual(rest);
    expect(manifest).toMatchObject({ ...MADE_OF, seed, parameters: countParameters(SPEECHES) });
    expect(checkpoint.file).toBe(transformerFile(seed, SPEECHES.steps));
    expect(readdirSync(folder).sort()).toEqual(
      ['manifest.json', 'merges.json', 'sentences.json', checkpoint.file].sort(),
    );
    expect(merges).toHaveLength(SPEECHES.d_vocab - SIGNS.length);
  });

  test('bytes, hash and size: 700 kB at most on their way to the reader', () => {
    expect(bytes.length).toBe(checkpoint.bytes);
    expect(createHash('sha256').update(bytes).digest('hex')).toBe(checkpoint.sha256);
    expect(brotliCompressSync(bytes).length / 1000).toBeLessThanOrEqual(700);
  });

  test('the sentences that are shown are drawn from the addresses that were kept back', () => {
    expect(sentencesToShow(speeches, spell)).toEqual(read('sentences.json'));
  });

  test('how both lenses read those addresses', () => {
    const reader = createReader(unpack(bytes, shapesWithMaps(SPEECHES)), fastKernel);
    expectAlike(measureLenses(reader, held, SPEECHES.n_ctx), checkpoint.measures.lenses);
    expect(EVERY).toBe(32);
  });

  test('its loss on them, as it is shipped; whole, that takes half a minute', () => {
    const logits = loadNetwork(SPEECHES, unpack(bytes, shapesWithMaps(SPEECHES)), fastKernel);
    const loss = heldLoss(SPEECHES, logits, held, isAll ? 1 : 16);
    expect(Math.abs(loss - checkpoint.measures.held.shipped)).toBeLessThan(isAll ? 1e-4 : 0.05);
    expect(checkpoint.measures.held.shipped).toBeLessThan(3.05);
  });
});
