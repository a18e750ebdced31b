import type { MakeKernel } from '../../nets/kernel/kernel.ts';
import { unpackWeights } from '../../nets/modular/checkpoint.ts';
import { fold } from '../../nets/modular/fold.ts';
import { inferNeurons } from '../../nets/modular/infer.ts';
import { neuronFrequencies, ONE_FREQUENCY } from '../../nets/modular/neurons.ts';
import type { Ring } from '../../nets/rings.ts';
import bytes from '../../nets/weights/mod-113/epoch-04000.bin?url&inline';
import { settings } from '../../nets/weights/mod-113/manifest.json';
import { bytesOf } from '../shared/bytes.ts';
import { keepBuilt } from '../shared/keep-built.ts';
import { ownKernel } from '../shared/own-kernel.ts';
import { startOf } from '../shared/params.ts';
import type { Group } from './draw.ts';
import { createReader, type Look, type Result } from './model.ts';
import { KEYS, PARAMS } from './params.ts';

/** What stands in the page before anything is fetched, worked out by the code that runs in a browser. */
export interface Built {
  rings: Ring[];
  look: Look;
  result: Result;
  groups: Group[];
}

let built: Promise<Built> | undefined;

/** Reads the shipped network. */
export function readBuilt(): Promise<Built> {
  return (built ??= read());
}

async function read(): Promise<Built> {
  const { a, b } = startOf(PARAMS);
  const kernel = await ownKernel();
  return keepBuilt('modular-inside', { a, b }, () => readWith(kernel, a, b));
}

function readWith(kernel: MakeKernel, a: number, b: number): Built {
  const weights = bytesOf(bytes);
  const reader = createReader(weights, kernel);
  return {
    rings: reader.rings,
    look: reader.look(a, b, []),
    result: reader.count([]),
    groups: groupsOf(weights, kernel),
  };
}

function groupsOf(bytes: Uint8Array, kernel: MakeKernel): Group[] {
  const posts = inferNeurons(fold(settings, unpackWeights(settings, bytes)));
  const neurons = neuronFrequencies(posts, settings.p, settings.d_mlp, kernel).map(
    ({ live, share, frequency }) => (live && share > ONE_FREQUENCY ? frequency : undefined),
  );
  const places = (k: number | undefined): number[] => neurons.flatMap((of, j) => (of === k ? [j] : []));
  const others = neurons.flatMap((of, j) => (of === undefined || !KEYS.includes(of) ? [j] : []));
  return [...KEYS.map((k) => ({ k, neurons: places(k) })), { neurons: others }];
}
