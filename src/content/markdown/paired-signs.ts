import type {
  Code,
  Construct,
  Event,
  Extension,
  Resolver,
  State,
  Token,
  TokenizeContext,
  Tokenizer,
} from 'micromark-util-types';
import { resolveAll } from 'micromark-util-resolve-all';

/** Signs that stand before and after words: `==`, `~`, `^`. */
export interface Pair {
  /** The name of the node that they make. */
  name: 'mark' | 'subscript' | 'superscript';
  sign: string;
  /** True where they can begin, by the characters beside them. */
  opens: (before: string, after: string) => boolean;
  /** True where they can end. */
  closes: (before: string, after: string) => boolean;
  /** True for what may stand between the two, by the characters around both as well. */
  fits: (before: string, inside: string, after: string) => boolean;
}

declare module 'micromark-util-types' {
  interface TokenTypeMap {
    pairedSign: 'pairedSign';
    pairedText: 'pairedText';
    markSign: 'markSign';
    subscriptSign: 'subscriptSign';
    superscriptSign: 'superscriptSign';
    mark: 'mark';
    subscript: 'subscript';
    superscript: 'superscript';
  }
}

/** Signs in pairs as micromark reads them: like GFM's `~~`, they give way to links, code and formulas, and never cross emphasis. */
export function pairedSigns(pair: Pair): Extension {
  const construct: Construct = {
    name: pair.name,
    tokenize: tokenizer(pair),
    resolveAll: resolver(pair),
  };
  const code = pair.sign.charCodeAt(0);
  return { text: { [code]: construct }, insideSpan: { null: [construct] } };
}

const beside = new WeakMap<Token, [before: string, after: string]>();

// A run of exactly so many signs that can begin or end something.
function tokenizer({ name, sign, opens, closes }: Pair): Tokenizer {
  const wanted = sign.charCodeAt(0);
  return function (effects, ok, nok) {
    const { previous, events } = this;
    let size = 0;
    return start;

    function start(code: Code): State | undefined {
      const escaped = events.at(-1)?.[1].type === 'characterEscape';
      if (previous === wanted && !escaped) return nok(code);
      effects.enter(`${name}Sign`);
      return more(code);
    }

    function more(code: Code): State | undefined {
      if (code === wanted) {
        if (size === sign.length) return nok(code);
        effects.consume(code);
        size++;
        return more;
      }
      if (size < sign.length) return nok(code);
      const token = effects.exit(`${name}Sign`);
      const [before, after] = [charOf(previous), charOf(code)];
      token._open = opens(before, after);
      token._close = closes(before, after);
      beside.set(token, [before, after]);
      return ok(code);
    }
  };
}

// Line ends and tabs have codes of their own, and so has nothing.
function charOf(code: Code): string {
  return code === null || code < 0 ? ' ' : String.fromCodePoint(code);
}

function resolver({ name, fits }: Pair): Resolver {
  return (events, context) => {
    const done: Event[] = [];
    // Where the last sign that can begin stands in what is done: the sign before it is too far.
    let open: number | undefined;
    for (const event of events) {
      const [step, token] = event;
      done.push(event);
      if (step !== 'exit' || token.type !== `${name}Sign`) continue;
      const opener = open === undefined ? undefined : done[open]![1];
      if (open !== undefined && opener && token._close && joins(opener, token, context)) {
        const inside = done.slice(open + 2, -2);
        done.splice(open, Infinity, ...wrapped(name, opener, token, inside, context));
        open = undefined;
      } else if (token._open) open = done.length - 2;
      else if (token._close) open = undefined;
    }
    for (const [, token] of done) if (token.type === `${name}Sign`) token.type = 'data';
    // Whoever asked holds the very list.
    events.length = 0;
    for (const event of done) events.push(event);
    return events;
  };

  function joins(opener: Token, closer: Token, context: TokenizeContext): boolean {
    const inside = context.sliceSerialize({ start: opener.end, end: closer.start });
    return fits(beside.get(opener)![0], inside, beside.get(closer)![1]);
  }
}

function wrapped(
  name: Pair['name'],
  opener: Token,
  closer: Token,
  inside: Event[],
  context: TokenizeContext,
): Event[] {
  const whole: Token = { type: name, start: { ...opener.start }, end: { ...closer.end } };
  const text: Token = { type: 'pairedText', start: { ...opener.end }, end: { ...closer.start } };
  for (const token of [opener, closer]) token.type = 'pairedSign';
  const constructs = context.parser.constructs.insideSpan.null ?? [];
  return [
    ['enter', whole, context],
    ['enter', opener, context],
    ['exit', opener, context],
    ['enter', text, context],
    ...resolveAll(constructs, inside, context),
    ['exit', text, context],
    ['enter', closer, context],
    ['exit', closer, context],
    ['exit', whole, context],
  ];
}
