import type { Processor } from 'unified';
import { attributeList } from './attribute-syntax.ts';
import { readAttributes } from './read-attributes.ts';
import { isLineEnd, spaces, type Construct, type Extensions, type State } from './micromark.ts';

const [DOLLAR, BACKSLASH] = ['$', '\\'].map((sign) => sign.charCodeAt(0));

/**
 * A displayed formula: `$$` that begins a block, and `$$` at the end of a line, the same or a later one, with
 * attributes behind it or none. remark-math has the second on a line of its own only, and everything up to
 * the end of the text is the formula's where it does not find it.
 */
const display: Construct = {
  name: 'display',
  concrete: true,
  tokenize(effects, ok, nok) {
    const { events } = this;
    const [, tail, reader] = events.at(-1) ?? [];
    const indent = tail?.type === 'linePrefix' ? reader!.sliceSerialize(tail, true).length : 0;
    let size = 0;
    let isFirstLine = true;

    const open: State = (char) => {
      if (char === DOLLAR) {
        size++;
        effects.consume(char);
        return open;
      }
      if (size < 2) return nok(char);
      effects.exit('mathFlowFenceSequence');
      effects.exit('mathFlowFence');
      return spaces(effects, between)(char);
    };
    const between: State = (char) => {
      if (char === null) return end(char);
      if (isLineEnd(char)) {
        // Whether a paragraph ends here is known from the first line.
        if (this.interrupt && isFirstLine) return end(char);
        isFirstLine = false;
        return effects.attempt(nextLine, spaces(effects, between, 'linePrefix', indent), end)(char);
      }
      if (char === DOLLAR) return effects.attempt(closing(size), end, dollars)(char);
      effects.enter('mathFlowValue');
      return inside(char);
    };
    const inside: State = (char) => {
      if (isLineEnd(char) || char === DOLLAR) {
        effects.exit('mathFlowValue');
        return between(char);
      }
      effects.consume(char);
      return char === BACKSLASH ? escaped : inside;
    };
    const escaped: State = (char) => {
      if (isLineEnd(char)) return inside(char);
      effects.consume(char);
      return inside;
    };
    // Dollar signs that do not close: in a formula's text; on the first line as many as began it make it one in a sentence.
    const dollars: State = (char) => {
      let count = 0;
      const more: State = (next) => {
        if (next === DOLLAR) {
          count++;
          effects.consume(next);
          return more;
        }
        if (isFirstLine && count >= size) return nok(next);
        return inside(next);
      };
      effects.enter('mathFlowValue');
      return more(char);
    };
    const end: State = (char) => {
      effects.exit('mathFlow');
      return ok(char);
    };

    return (char) => {
      effects.enter('mathFlow');
      effects.enter('mathFlowFence');
      effects.enter('mathFlowFenceSequence');
      return open(char);
    };
  },
};

function closing(size: number): Construct {
  return {
    partial: true,
    tokenize(effects, ok, nok) {
      let count = 0;
      const done: State = (char) => {
        if (!isLineEnd(char)) return nok(char);
        effects.exit('mathFlowFence');
        return ok(char);
      };
      const rest = spaces(effects, done);
      const more: State = (char) => {
        if (char === DOLLAR) {
          count++;
          effects.consume(char);
          return more;
        }
        effects.exit('mathFlowFenceSequence');
        if (count < size) return nok(char);
        return spaces(effects, effects.attempt(attributeList('displayAttributes'), rest, rest))(char);
      };
      return (char) => {
        effects.enter('mathFlowFence');
        effects.enter('mathFlowFenceSequence');
        return more(char);
      };
    },
  };
}

const nextLine: Construct = {
  partial: true,
  tokenize(effects, ok, nok) {
    return (char) => {
      effects.enter('lineEnding');
      effects.consume(char);
      effects.exit('lineEnding');
      return (next) => (this.parser.lazy[this.now().line] ? nok(next) : ok(next));
    };
  },
};

interface Compiler {
  stack: { type: string; attributes?: unknown }[];
  sliceSerialize(token: object): string;
}

/** Puts displays of this kind in place of remark-math's. */
export function remarkDisplays(this: Processor): void {
  const data = this.data() as Extensions;
  (data.micromarkExtensions ??= []).push({
    flow: { [DOLLAR!]: display },
    disable: { null: ['mathFlow'] },
  });
  (data.fromMarkdownExtensions ??= []).push({
    exit: {
      displayAttributes(this: Compiler, token: object) {
        const node = this.stack.findLast(({ type }) => type === 'math');
        if (node) node.attributes = readAttributes(this.sliceSerialize(token));
      },
    },
  });
}
