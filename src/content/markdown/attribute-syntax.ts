import type { Processor } from 'unified';
import { readAttributes } from './read-attributes.ts';
import { isLineEnd, isSpace, spaces, type Construct, type Extensions, type State } from './micromark.ts';

const [OPEN, CLOSE, ROUND] = ['{', '}', ')'].map((sign) => sign.charCodeAt(0));
const QUOTES = new Set(['"', "'"]);
// Longer lists nobody writes, and whoever writes brace after brace must not be read many times.
const LONGEST = 1000;

/** Reads `{#id .class key=value}` as a token of that type, wherever it is tried. */
export function attributeList(type: string): Construct {
  return {
    partial: true,
    tokenize(effects, ok, nok) {
      let written = '';
      let quote = '';
      const inside: State = (char) => {
        if (isLineEnd(char) || written.length > LONGEST) return nok(char);
        const sign = isSpace(char) ? ' ' : String.fromCharCode(char);
        if (char === OPEN && written !== '' && !quote) return nok(char);
        written += sign;
        if (quote ? sign === quote : QUOTES.has(sign)) quote = quote ? '' : sign;
        effects.consume(char);
        if (char !== CLOSE || quote) return inside;
        effects.exit(type);
        return readAttributes(written) ? ok : nok;
      };
      return (char) => {
        if (char !== OPEN) return nok(char);
        effects.enter(type);
        return inside(char);
      };
    },
  };
}

const atEnd: Construct = {
  partial: true,
  tokenize: (effects, ok, nok) => spaces(effects, (char) => (isLineEnd(char) ? ok(char) : nok(char))),
};

// Directly behind what ends with a bracket, or behind a space at the end of a line: what it belongs to is known when the tree is.
const inText: Construct = {
  name: 'attributes',
  tokenize(effects, ok, nok) {
    const behind = this.previous === ROUND;
    if (!behind && !isSpace(this.previous) && !isLineEnd(this.previous)) return nok;
    const then = behind ? ok : effects.check(atEnd, ok, nok);
    return effects.attempt(attributeList('attributes'), then, nok);
  },
};

interface Compiler {
  enter(node: object, token: object): void;
  exit(token: object): void;
  sliceSerialize(token: object): string;
}

/** Adds `{#id .class key=value}` to a parser. */
export function remarkAttributes(this: Processor): void {
  const data = this.data() as Extensions;
  (data.micromarkExtensions ??= []).push({ text: { [OPEN!]: inText } });
  (data.fromMarkdownExtensions ??= []).push({
    enter: {
      attributes(this: Compiler, token: object) {
        this.enter({ type: 'attributes', value: this.sliceSerialize(token) }, token);
      },
    },
    exit: {
      attributes(this: Compiler, token: object) {
        this.exit(token);
      },
    },
  });
}
