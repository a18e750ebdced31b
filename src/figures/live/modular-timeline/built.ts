import { unpackWeights } from '../../nets/modular/checkpoint.ts';
import bytes from '../../nets/weights/mod-59/epoch-03000.bin?url&inline';
import { settings } from '../../nets/weights/mod-59/manifest.json';
import { bytesOf } from '../shared/bytes.ts';
import { lookInto, type Inside } from './draw.ts';

/** The embedding of the checkpoint that the figure begins with, `START`. */
export function lookBuilt(): Inside {
  return lookInto(unpackWeights(settings, bytesOf(bytes)).W_E);
}
