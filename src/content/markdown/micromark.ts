/** A character as micromark reads it: below zero are line ends, tabs and the spaces of tabs; null is the end. */
export type Char = number | null;

/** What reads the next character. */
export type State = (char: Char) => State | undefined;

/** Part of a syntax, as micromark takes it. */
export interface Construct {
  tokenize: Tokenize;
  name?: string;
  partial?: boolean;
  concrete?: boolean;
}

// The state to begin with.
type Tokenize = (this: Tokenizer, effects: Effects, ok: State, nok: State) => State;

// What a tokenizer knows of where it stands.
interface Tokenizer {
  previous: Char;
  interrupt?: boolean;
  events: [string, { type: string }, { sliceSerialize(token: object, tabs?: boolean): string }][];
  now(): { line: number };
  parser: { lazy: Record<number, boolean> };
}

/** What a tokenizer can do. */
export interface Effects {
  enter(type: string): void;
  exit(type: string): void;
  consume(char: Char): void;
  attempt(construct: Construct, then: State, otherwise: State): State;
  check(construct: Construct, then: State, otherwise: State): State;
}

/** The extensions of a parser, where a plugin finds them. */
export interface Extensions {
  micromarkExtensions?: object[];
  fromMarkdownExtensions?: object[];
}

/** True for the end of a line, and of the text. */
export function isLineEnd(char: Char): char is null | -5 | -4 | -3 {
  return char === null || char < -2;
}

/** True for a space or a tab. */
export function isSpace(char: Char): boolean {
  return char === 32 || char === -1 || char === -2;
}

/** Reads at most so many spaces and tabs, as a token of that type. */
export function spaces(effects: Effects, then: State, type = 'whitespace', most = Infinity): State {
  let count = 0;
  const inside: State = (char) => {
    if (isSpace(char) && count++ < most) {
      effects.consume(char);
      return inside;
    }
    effects.exit(type);
    return then(char);
  };
  return (char) => {
    if (!isSpace(char) || most === 0) return then(char);
    effects.enter(type);
    return inside(char);
  };
}
