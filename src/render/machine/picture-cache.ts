import { createHash } from 'node:crypto';
import { context, perContext } from '../../content/context.ts';
import { digestOfJson } from '../../shared/build-cache.ts';
import { keptFor } from '../../content/load/site-cache.ts';
import { draw } from './draw-picture.ts';
import type { Drawing } from './drawing.ts';
import { facesOf } from './picture-faces.ts';

const keptOf = perContext(({ settings }) => keptFor('pictures', settings));

// Of all that a picture is made from, what is the same for each of them.
const groundOf = perContext((now) => {
  const hash = createHash('sha256');
  for (const { name, fonts } of facesOf(now)) for (const font of fonts) hash.update(name).update(font);
  return hash.digest('hex');
});

/** The picture as PNG, drawn once and then taken from the cache folder. */
export async function pictureFile(drawing: Drawing): Promise<Uint8Array> {
  const [kept, digest] = [keptOf(context()), digestOf(drawing)];
  const before = kept.get(digest);
  if (before) return before;
  const faults: string[] = [];
  const png = await draw(drawing, facesOf(context()), (what) => {
    faults.push(what);
    console.warn(what);
  });
  // What is wrong with a picture is said in every build.
  if (faults.length === 0) kept.put(digest, png);
  return png;
}

/** Forgets the pictures that are not among these. */
export function dropPictures(drawings: Iterable<Drawing>): void {
  const kept = keptOf(context());
  for (const drawing of drawings) kept.used.add(digestOf(drawing));
  kept.drop();
}

function digestOf(drawing: Drawing): string {
  return digestOfJson([groundOf(context()), drawing]);
}
