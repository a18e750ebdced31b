import { createHash } from 'node:crypto';
import { context, perContext } from '../../content/context.ts';
import { digestOfJson } from '../../shared/build-cache.ts';
import { keptFor } from '../../content/load/site-cache.ts';
import { aside } from '../../shared/aside.ts';
import type * as pictures from './draw-picture.ts';
import type { Drawing } from './drawing.ts';
import { facesOf } from './picture-faces.ts';

const keptOf = perContext(({ settings }) => keptFor('pictures', settings));

// Of all that a picture is made from, what is the same for each of them.
const groundOf = perContext((now) => {
  const hash = createHash('sha256');
  for (const { name, fonts } of facesOf(now)) for (const font of fonts) hash.update(name).update(font);
  return hash.digest('hex');
});

const draw = aside<typeof pictures>('src/render/machine/draw-picture.ts')('draw');

const begun = new Map<string, Promise<Uint8Array>>();
let last: Promise<unknown> = Promise.resolve();

/** The picture as PNG, drawn once and then taken from the cache folder. */
export function pictureFile(drawing: Drawing): Promise<Uint8Array> {
  const digest = digestOf(drawing);
  const found = begun.get(digest) ?? picture(drawing, digest);
  begun.delete(digest);
  return found;
}

/** Begins to draw pictures that will be asked for, so that they are there when they are: those of before are forgotten. */
export function drawAhead(drawings: Iterable<Drawing>): void {
  const kept = keptOf(context());
  for (const drawing of drawings) {
    const digest = digestOf(drawing);
    const coming = picture(drawing, digest);
    // Whoever asks for it hears of what went wrong.
    coming.catch(() => undefined);
    begun.set(digest, coming);
  }
  kept.drop();
}

async function picture(drawing: Drawing, digest: string): Promise<Uint8Array> {
  const kept = keptOf(context());
  const before = kept.get(digest);
  if (before) return before;
  // One after another: each takes some megabytes while it is drawn.
  const drawn = last.then(() => draw(drawing, facesOf(context())));
  last = drawn.catch(() => undefined);
  const { png, fault } = await drawn;
  // What is wrong with a picture is said in every build.
  if (fault) console.warn(fault);
  else kept.put(digest, png);
  return png;
}

function digestOf(drawing: Drawing): string {
  return digestOfJson([groundOf(context()), drawing]);
}
