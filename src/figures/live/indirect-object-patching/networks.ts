import { packedSize } from '../../nets/pack.ts';
import type { Network } from '../../nets/indirect/patch.ts';
import { shapesOf, unpackWeights } from '../../nets/transformer/shape.ts';
import { settings } from '../../nets/weights/indirect-48/manifest.json';

/** How many bytes a shipped network has. */
export const SIZE = packedSize(shapesOf(settings));

/** A shipped network, from its bytes. */
export function openNetwork(bytes: Uint8Array | ArrayBuffer): Network {
  return { shape: settings, weights: unpackWeights(settings, bytes) };
}
