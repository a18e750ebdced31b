import { random, type Random } from '../random.ts';
import {
  BOS,
  isSlot,
  NAMES,
  OBJECTS,
  PLACES,
  TEMPLATES,
  tokenOf,
  TRAINED_TEMPLATES,
  type Slot,
} from './templates.ts';

/** The longest prompt of a network: its context. */
export const N_CTX = 24;
/** How many BOS more than one may begin a prompt. Without that, a network only knows the places of the templates it was trained on. */
const MOST_SHIFT = 5;

const deal = random(4242);
const HELD_PAIRS = new Set(
  NAMES.flatMap((_, one) => NAMES.map((_, other) => [one, other] as const))
    .filter(([one, other]) => one < other && deal() < 0.2)
    .map(([one, other]) => pairOf(one, other)),
);

/** What fills a template. */
export interface Choice {
  template: number;
  /** Names, by their tokens, in the order in which they come. `giver` comes last: one of the two, or a third. */
  first: number;
  second: number;
  giver: number;
  /** 0 … 7 */
  place: number;
  object: number;
  /** How many BOS stand before the one that always does. */
  shift?: number;
}

/** A sentence that a network has to end with a name. */
export interface Prompt {
  tokens: Int32Array;
  template: number;
  /** The name that is right; where a third one gives, the first. */
  receiver: number;
  /** The other one of the two. */
  other: number;
  /** Where what was filled in stands. */
  at: Partial<Record<Slot, number>> & Record<'first' | 'second' | 'giver', number>;
  /** The last position: what is predicted there is the answer. */
  end: number;
}

/** The prompt that a choice makes. */
export function makePrompt({ template, first, second, giver, place, object, shift = 0 }: Choice): Prompt {
  const tokens: number[] = Array.from({ length: 1 + shift }, () => BOS);
  const fillings = {
    first,
    second,
    giver,
    place: tokenOf.get(PLACES[place]!)!,
    object: tokenOf.get(OBJECTS[object]!)!,
  };
  const at: Partial<Record<Slot, number>> = {};
  for (const word of TEMPLATES[template]!) {
    if (isSlot(word)) at[word] = tokens.length;
    tokens.push(isSlot(word) ? fillings[word] : tokenOf.get(word)!);
  }
  const [receiver, other] = giver === first ? [second, first] : [first, second];
  return {
    tokens: Int32Array.from(tokens),
    template,
    receiver,
    other,
    at: at as Prompt['at'],
    end: tokens.length - 1,
  };
}

/** The same prompt with a third name in the place of the giver: nothing says any more which of the two is right. */
export function corrupted(prompt: Prompt, third: number): Prompt {
  const tokens = prompt.tokens.slice();
  tokens[prompt.at.giver] = third;
  return { ...prompt, tokens };
}

/** Draws a name that is neither of the two. */
export function drawThird(pair: Pick<Prompt, 'receiver' | 'other'>, next: Random): number {
  const name = Math.floor(next() * NAMES.length);
  return name === pair.receiver || name === pair.other ? drawThird(pair, next) : name;
}

/** Which prompts are drawn; what is left out is drawn too. */
export interface Wanted {
  template?: number;
  /** Whether the two names are a pair that was held back from training. */
  held?: boolean;
  giver?: 'first' | 'second' | 'third';
  shift?: number;
}

/** Draws a prompt; without wishes, one to train on. */
export function drawPrompt(next: Random, { template, held = false, giver, shift }: Wanted = {}): Prompt {
  const below = (end: number) => Math.floor(next() * end);
  let [first, second] = [0, 0];
  while (first === second || isHeld(first, second) !== held)
    [first, second] = [below(NAMES.length), below(NAMES.length)];
  const who = giver ?? (next() < 0.5 ? 'first' : 'second');
  const third = who === 'third' ? drawThird({ receiver: first, other: second }, next) : 0;
  return makePrompt({
    template: template ?? below(TRAINED_TEMPLATES),
    first,
    second,
    giver: { first, second, third }[who],
    place: below(PLACES.length),
    object: below(OBJECTS.length),
    shift: shift ?? below(MOST_SHIFT + 1),
  });
}

/** Prompts to test on, always the same: pairs of names that were held back, in templates that were trained on or in those held back. */
export function testPrompts(count: number, templates: 'trained' | 'held'): Prompt[] {
  const next = random(99);
  const [from, number] =
    templates === 'trained'
      ? [0, TRAINED_TEMPLATES]
      : [TRAINED_TEMPLATES, TEMPLATES.length - TRAINED_TEMPLATES];
  return Array.from({ length: count }, (_, i) =>
    drawPrompt(next, {
      template: from + (i % number),
      held: true,
      giver: Math.floor(i / number) % 2 ? 'second' : 'first',
    }),
  );
}

/** Whether this pair of names, in either order, was held back from training: one in five are. */
export function isHeld(one: number, other: number): boolean {
  return HELD_PAIRS.has(pairOf(Math.min(one, other), Math.max(one, other)));
}

function pairOf(first: number, second: number): number {
  return first * NAMES.length + second;
}
