import type { Processor } from 'unified';
import { isSpace, type Construct, type Extensions, type State } from './micromark.ts';

const [OPEN, SLASH, STAR] = ['{', '/', '*'].map((sign) => sign.charCodeAt(0));

/** `{/*`: content holds no code, so that braces are text in MDX as elsewhere. */
const comment: Construct = {
  partial: true,
  tokenize(effects, ok, nok) {
    const then =
      (wanted: number | undefined, next: State): State =>
      (char) => {
        if (char !== wanted) return nok(char);
        effects.consume(char);
        return next;
      };
    const slash: State = (char) => {
      if (!isSpace(char)) return then(SLASH, then(STAR, ok))(char);
      effects.consume(char);
      return slash;
    };
    return (char) => {
      effects.enter('data');
      return then(OPEN, slash)(char);
    };
  },
};

/** Leaves of MDX's expressions the comments; in a parser of Markdown there are none. */
export function remarkBraces(this: Processor): void {
  const data = this.data() as Extensions;
  data.micromarkExtensions = (data.micromarkExtensions ?? []).map((extension: Syntax) => ({
    ...extension,
    ...(extension.flow ? { flow: guarded(extension.flow) } : {}),
    ...(extension.text ? { text: guarded(extension.text) } : {}),
  }));
}

type Constructs = Record<string, Construct | Construct[]>;

interface Syntax {
  flow?: Constructs;
  text?: Constructs;
}

function guarded(constructs: Constructs): Constructs {
  const own = constructs[OPEN!];
  return own ? { ...constructs, [OPEN!]: [own].flat().map(guard) } : constructs;
}

function guard(construct: Construct): Construct {
  if (!/^mdx\w+Expression$/.test(construct.name ?? '')) return construct;
  return {
    ...construct,
    tokenize(effects, ok, nok) {
      return effects.check(comment, construct.tokenize.call(this, effects, ok, nok), nok);
    },
  };
}
