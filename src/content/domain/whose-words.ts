import type { Voice } from './states.ts';

/** How sure it is that a topic serves words of the abstract. */
export type Sure = 'stated' | 'inferred';

/** A label that says whose words stand somewhere, or how sure they are, and what it means. */
export interface Standing {
  word: string;
  says: string;
}

/** Whose words these are, as the page says it. */
export const VOICES: Readonly<Record<Voice, Standing>> = {
  notes: {
    word: 'From the notes',
    says: 'The lecture’s notes, as they were taken. Typos are fixed; where a word changed, a note beside it says so. The meaning is untouched, and you can download the raw notes.',
  },
  speaker: { word: 'By the speaker', says: 'The speaker’s own words, as they were written.' },
  companion: {
    word: 'Companion',
    says: 'What the editors of this site add: explanations, corrections, sources, doubts. Each claim comes with its source, or says that it is inferred.',
  },
};

/** How sure something is, as the page says it. */
export const CERTAINTIES: Readonly<Record<Sure | 'second-hand', Standing>> = {
  stated: { word: 'Stated', says: 'The speaker says so, or a source that is named.' },
  inferred: {
    word: 'Inferred',
    says: 'The editors conclude it from what is said here; no source says it outright.',
  },
  'second-hand': {
    word: 'At second hand',
    says: 'Read in a work that quotes or describes the source, not in the source itself.',
  },
};

/** Where all of them are explained, by their ids. */
export const ABOUT = '/about/';

const ALL: Readonly<Record<string, Standing>> = { ...VOICES, ...CERTAINTIES };

/** The label with this id. */
export function standingOf(id: string): Standing | undefined {
  return Object.hasOwn(ALL, id) ? ALL[id] : undefined;
}

/** The id of the certainty that these words name: the title of a side note may be one. */
export function certaintyNamed(words: string): string | undefined {
  return Object.entries(CERTAINTIES).find(([, { word }]) => word === words)?.[0];
}
