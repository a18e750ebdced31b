import { BASIC, SIGNS } from './characters.ts';

/** A face of the site, cut from a variable font of a package. */
export interface Face {
  /** Name of the files it gives: `text-basic.woff2`. */
  id: string;
  family: string;
  style: 'normal' | 'italic';
  /** Which of the reader's fonts stand in for it until it has come. */
  kind: 'serif' | 'sans';
  /** As CSS says it: one weight, or a range. */
  weight: string;
  /** Path in node_modules, with {script} for the part of the alphabet. */
  source: string;
  /** What is kept of the variable axes. */
  axes: Record<string, number | { min: number; max: number }>;
  /** OpenType features that the design uses. */
  features: string[];
}

const SERIF = '@fontsource-variable/source-serif-4/files/source-serif-4-{script}-opsz';
const SANS = '@fontsource-variable/source-sans-3/files/source-sans-3-{script}-wght';

/** A file that a face is cut into. */
interface Part {
  part: string;
  /** The part of the alphabet in the packages that it is cut from. */
  script: string;
  /** All that it may hold; else what no part before it has. */
  letters?: string;
}

/**
 * The files that a face is cut into. The first, with the letters that every page has, is loaded at once; of the others a browser
 * fetches what its page needs.
 */
export const PARTS: readonly Part[] = [
  { part: 'basic', script: 'latin', letters: BASIC },
  { part: 'signs', script: 'latin', letters: SIGNS },
  ...['latin', 'latin-ext', 'greek', 'cyrillic', 'vietnamese'].map((script) => ({ part: script, script })),
];

/**
 * Source Serif 4 cut by optical size, and Source Sans 3 for the interface. Their licence reserves the
 * name "Source", so the cut fonts have names of their own.
 */
export const FACES: Face[] = [
  {
    id: 'text',
    family: 'Notes Text',
    kind: 'serif',
    style: 'normal',
    // Not below 400: lighter shapes would make the file a third heavier.
    weight: '400 600',
    source: `${SERIF}-normal.woff2`,
    axes: { wght: { min: 400, max: 600 }, opsz: 15 },
    features: ['kern', 'liga', 'ccmp', 'mark', 'tnum'],
  },
  {
    id: 'italic',
    family: 'Notes Text',
    kind: 'serif',
    style: 'italic',
    weight: '400 600',
    source: `${SERIF}-italic.woff2`,
    axes: { wght: 400, opsz: 16 },
    features: ['kern', 'liga'],
  },
  {
    id: 'display',
    family: 'Notes Display',
    kind: 'serif',
    style: 'normal',
    weight: '400',
    source: `${SERIF}-normal.woff2`,
    axes: { wght: 400, opsz: 40 },
    features: ['kern', 'liga'],
  },
  {
    id: 'sans',
    family: 'Notes Sans',
    kind: 'sans',
    style: 'normal',
    weight: '400 600',
    source: `${SANS}-normal.woff2`,
    axes: { wght: { min: 400, max: 600 } },
    features: ['kern', 'tnum', 'lnum'],
  },
];
