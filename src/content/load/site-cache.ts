import { join } from 'node:path';
import { digestOfJson, Kept } from '../../shared/build-cache.ts';
import { cacheFolder, type Settings } from './load-settings.ts';

/** What builds of one content for one address keep, of one kind. */
export function keptFor(kind: string, settings: Settings): Kept {
  return new Kept(join(cacheFolder(settings), kind));
}

/** What `make` makes from `from`: made anew when that has changed, else as the last build kept it under its name. It has to be JSON. */
export function keep<T>(name: string, from: unknown, settings: Settings, make: () => T): T {
  const digest = digestOfJson(from);
  const kept = keptFor('made', settings);
  const file = `${name}.json`;
  const before = kept.get(file);
  if (before) {
    const last = JSON.parse(before.toString()) as { digest: string; value: T };
    if (last.digest === digest) return last.value;
  }
  const value = make();
  kept.put(file, JSON.stringify({ digest, value }));
  return value;
}
