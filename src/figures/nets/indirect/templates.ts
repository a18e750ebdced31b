/** Sixty first names, each one token: tokens 0 … 59. */
export const NAMES =
  'Ada Alan Alice Amir Anna Ben Bella Carl Chloe Clara Dan Dora Elif Emma Eric Eva Femi Finn Frank Grace Hana Hugo Ida Ivan Jack Jane Joan John Julia Karim Kate Kofi Lara Leo Lily Luca Lucy Mark Mary Maya Mia Mina Nina Noah Nora Omar Oscar Paul Petra Priya Rosa Sam Sara Sofia Tara Theo Tim Tom Vera Yuki'.split(
    ' ',
  );
/** Where the sentences take place. */
export const PLACES = 'garden library market museum park school shop station'.split(' ');
/** What is given. */
export const OBJECTS = 'ball book cake drink key letter ring toy'.split(' ');

/**
 * The sentences, up to the word that the network has to say. `first` and `second` stand for the two names in their order and `giver` for
 * the one of them that comes again; the answer is the other one.
 */
export const TEMPLATES = [
  'When first and second went to the place , giver gave a object to',
  'After first and second went to the place , giver gave a object to',
  'Then first and second had a long day at the place . giver gave a object to',
  'While first and second were working at the place , giver gave a object to',
  'first and second went to the place . giver brought a object for',
  'Friends first and second found a object at the place . giver gave it to',
  'When first and second had lunch at the place , giver brought the object for',
  'After lunch first and second went to the place . giver decided to give a object to',
  'While first and second had lunch , giver gave a object to',
  'After first and second were at the place , giver decided to give the object to',
].map((template) => template.split(' '));

/** How many of the templates are trained on; the others are held back. */
export const TRAINED_TEMPLATES = 8;

const SLOTS = ['first', 'second', 'giver', 'place', 'object'] as const;
/** What a template leaves open. */
export type Slot = (typeof SLOTS)[number];

/** Whether a word of a template stands for something else. */
export function isSlot(word: string): word is Slot {
  return (SLOTS as readonly string[]).includes(word);
}

const words = new Set(TEMPLATES.flat().filter((word) => !isSlot(word)));

/** The word of each token; the last one begins every prompt. */
export const VOCABULARY: readonly string[] = [...NAMES, ...PLACES, ...OBJECTS, ...words, 'BOS'];
/** Begins every prompt, once or several times. */
export const BOS = VOCABULARY.length - 1;

/** The token of a word. */
export const tokenOf: ReadonlyMap<string, number> = new Map(VOCABULARY.map((word, token) => [word, token]));
