import { keep } from '../../../content/load/site-cache.ts';
import { readSettings } from '../../../content/load/load-settings.ts';

/** What stands in the page before anything runs, kept from build to build: an edit of a text trains nothing anew. It has to be JSON. */
export function keepBuilt<T>(name: string, from: unknown, make: () => T): T {
  return keep(name, from, readSettings(), make);
}
