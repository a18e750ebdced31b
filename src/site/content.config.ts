import { createRequire } from 'node:module';
import type * as made from './build/collections.ts';

// What reads the content is there already, for the checks. Named as an import, Vite would compile and hold all of it once more, and all
// that `astro:content` brings for pages as well.
const { collectionsOf } = createRequire(import.meta.url)('./build/collections.ts') as typeof made;

/** Astro's collections. */
export const collections = collectionsOf(import.meta.env.DEV);
