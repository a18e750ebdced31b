import { firstDifference, type Pair } from '../../nets/indirect/patch.ts';
import { corrupted, makePrompt, type Choice, type Prompt } from '../../nets/indirect/prompts.ts';
import { BOS, NAMES, OBJECTS, PLACES, VOCABULARY } from '../../nets/indirect/templates.ts';
import { random, shuffled } from '../../nets/random.ts';
import type { Set } from './params.ts';

/** The pair of sentences that is set. The first draw of names is the one that the topic speaks of. */
export function exampleOf({ sentence, giver, names, corrupt }: Set): Pair {
  const next = random(names);
  const drawn = [...shuffled(NAMES.length, next)];
  const first = [NAMES.indexOf('Mary'), NAMES.indexOf('John')];
  const [one, other, ...rest] = names ? drawn : [...first, ...drawn.filter((name) => !first.includes(name))];
  const of = (words: readonly string[], plain: string): number =>
    names ? Math.floor(next() * words.length) : words.indexOf(plain);
  const fixed = {
    template: Number(sentence.slice(1)) - 1,
    place: of(PLACES, 'shop'),
    object: of(OBJECTS, 'drink'),
  };
  const make = (first: number, second: number): Prompt => {
    const choice: Choice = { ...fixed, first, second, giver: giver === 'first' ? first : second };
    return makePrompt(choice);
  };
  const clean = make(one!, other!);
  const [third, fourth, fifth] = rest as [number, number, number];
  if (corrupt === 'swap') return { clean, corrupt: corrupted(clean, clean.receiver) };
  if (corrupt === 'third') return { clean, corrupt: corrupted(clean, third) };
  return { clean, corrupt: corrupted(make(fourth, fifth), third) };
}

/** The positions that a map shows: the last one before the two sentences differ, which stands for all before, and all from there on. */
export function positionsOf(pair: Pair): number[] {
  const first = firstDifference(pair);
  return Array.from({ length: pair.clean.end - first + 2 }, (_, i) => first - 1 + i);
}

/** What the rows of a map are called. */
export function rowNames(pair: Pair): string[] {
  const word = ({ tokens }: Prompt, at: number): string => VOCABULARY[tokens[at]!]!;
  return positionsOf(pair).map((at, i) => {
    if (!i) return 'all before';
    const [clean, corrupt] = [word(pair.clean, at), word(pair.corrupt, at)];
    return clean === corrupt ? clean : `${clean} / ${corrupt}`;
  });
}

/** A prompt as a sentence. */
export function saySentence({ tokens }: Prompt): string {
  const words = [...tokens].filter((token) => token !== BOS).map((token) => VOCABULARY[token]!);
  return words.join(' ').replace(/ ([,.])/g, '$1');
}
