import type { TransformerRecipe, TransformerRun } from './recipe.ts';
import type { TransformerSettings } from './settings.ts';
import { countParameters, shapesOf } from './shape.ts';
import type { Shapes } from '../pack.ts';

/** What is known of transformers that the site ships; `manifest.json` beside their weights. */
export interface TransformerManifest<Measures = object, Point = object> {
  model: string;
  /** What made it: versions of Node and the compiler of the kernel. */
  made: Record<string, string>;
  settings: Omit<TransformerSettings, 'seed'>;
  parameters: number;
  /** The arrays in the order in which each file holds them; see pack.ts for how. */
  shapes: Shapes;
  /** Measured on the weights as they are shipped. */
  checkpoints: {
    seed: number;
    step: number;
    file: string;
    bytes: number;
    sha256: string;
    measures: Measures;
  }[];
  /** Recorded while training, from before the weights were rounded. */
  curve: { seed: number; step: number; measures: Point }[];
}

/** The name of a checkpoint's file. */
export function transformerFile(seed: number, step: number): string {
  return `seed-${seed}-step-${String(step).padStart(5, '0')}.bin`;
}

/** Writes up a run; `sha256` gives the hash of bytes in hexadecimal. */
export function transformerManifestOf(
  model: string,
  { settings }: Pick<TransformerRecipe, 'settings'>,
  { checkpoints, curve }: TransformerRun,
  made: Record<string, string>,
  sha256: (bytes: Uint8Array) => string,
): TransformerManifest {
  return {
    model,
    made,
    settings,
    parameters: countParameters(settings),
    shapes: shapesOf(settings),
    checkpoints: checkpoints.map(({ seed, step, bytes, measures }) => ({
      seed,
      step,
      file: transformerFile(seed, step),
      bytes: bytes.length,
      sha256: sha256(bytes),
      measures,
    })),
    curve,
  };
}
