import { pack, unpack, type Shapes } from '../pack.ts';
import { shapesOf, TENSORS, type ModularShape, type ModularWeights } from './weights.ts';

/** Packs a network's weights into the bytes that the site serves; `most` as in `pack`. */
export function packWeights(
  shape: ModularShape,
  weights: Readonly<ModularWeights>,
  most?: number,
): Uint8Array<ArrayBuffer> {
  return pack(weights, shapesInOrder(shape), most);
}

/** Unpacks the bytes of a checkpoint; `shape` comes from the manifest's settings. */
export function unpackWeights(shape: ModularShape, bytes: Uint8Array | ArrayBuffer): ModularWeights {
  return unpack(bytes, shapesInOrder(shape));
}

/** Names and shapes of the weights in the order in which a file holds them. */
export function shapesInOrder(shape: ModularShape): Shapes {
  const shapes = shapesOf(shape);
  return TENSORS.map((name) => [name, shapes[name]] as const);
}
