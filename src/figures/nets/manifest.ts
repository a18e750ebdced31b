import type { Run, CurvePoint, NeuronCensus, Recipe } from './modular/recipe.ts';
import type { Measures } from './modular/measures.ts';
import type { ModularSettings } from './modular/settings.ts';
import { shapesInOrder } from './modular/checkpoint.ts';
import { countParameters } from './modular/weights.ts';
import type { Shapes } from './pack.ts';

/** What is known of a model that the site ships; `manifest.json` beside its weights. */
export interface Manifest {
  model: string;
  /** What made it: versions of Node and the compiler of the kernel. */
  made: Record<string, string>;
  settings: ModularSettings;
  parameters: number;
  /** The arrays in the order in which each file holds them; see pack.ts for how. */
  shapes: Shapes;
  /** Of the last checkpoint. */
  keyFrequencies: number[];
  /** Of the last checkpoint. */
  neurons: NeuronCensus;
  /** Measured on the weights as they are shipped; key frequencies are those of the last one throughout. */
  checkpoints: { epoch: number; file: string; bytes: number; sha256: string; measures: Measures }[];
  /** Recorded while training, from before the weights were rounded. */
  curve: CurvePoint[];
}

/** The name of a checkpoint's file. */
export function checkpointFile(epoch: number): string {
  return `epoch-${String(epoch).padStart(5, '0')}.bin`;
}

/** Writes up a run; `sha256` gives the hash of bytes in hexadecimal. */
export function manifestOf(
  model: string,
  { settings }: Recipe,
  run: Run,
  made: Record<string, string>,
  sha256: (bytes: Uint8Array) => string,
): Manifest {
  return {
    model,
    made,
    settings,
    parameters: countParameters(settings),
    shapes: shapesInOrder(settings),
    keyFrequencies: run.keyFrequencies,
    neurons: run.neurons,
    checkpoints: run.checkpoints.map(({ epoch, bytes, measures }) => ({
      epoch,
      file: checkpointFile(epoch),
      bytes: bytes.length,
      sha256: sha256(bytes),
      measures,
    })),
    curve: run.curve,
  };
}

/** The text of manifest.json; numbers are cut to six digits, which is more than a page prints. */
export function writeManifest(manifest: object): string {
  const cut = (_: string, value: unknown) =>
    typeof value === 'number' && !Number.isInteger(value) ? Number(value.toPrecision(6)) : value;
  return `${JSON.stringify(manifest, cut)}\n`;
}
