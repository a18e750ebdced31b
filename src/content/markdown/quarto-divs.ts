import { isSpace, type Char, type Construct, type State } from './micromark.ts';

const [COLON, OPEN, LETTER] = [':', '{', 'q'].map((sign) => sign.charCodeAt(0)) as [number, number, number];

// A space and a brace, as behind the colons of `::: {#thm-key}`.
const braces: Construct = {
  partial: true,
  tokenize: (effects, ok, nok) => (space) => {
    effects.enter('data');
    effects.consume(space);
    effects.exit('data');
    return (char) => (char === OPEN ? ok(char) : nok(char));
  },
};

/** What a block without a name is called: it has a space where others have a name. */
export const NAMELESS = ' ';

/**
 * Lets `::: {#thm-key}`, as Quarto has it, begin a block between colons: its name is the space. What reads names is shown a letter in its
 * place, since it takes nothing else; what is consumed, and becomes the name, is the space.
 */
export function withNameless(container: Construct): Construct {
  return {
    ...container,
    tokenize(effects, ok, nok) {
      let space: Char | undefined;
      const shown = { ...effects, consume: (char: Char) => effects.consume(space ?? char) };
      const colons =
        (state: State): State =>
        (char) => {
          if (char === COLON) {
            const next = state(char);
            return next && colons(next);
          }
          if (!isSpace(char)) return state(char);
          const named: State = (now) => {
            space = now;
            const next = state(LETTER);
            space = undefined;
            return next;
          };
          return effects.check(braces, named, state)(char);
        };
      return colons(container.tokenize.call(this, shown, ok, nok));
    },
  };
}
