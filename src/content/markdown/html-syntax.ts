import { htmlFlow } from 'micromark-core-commonmark';
import type { Processor } from 'unified';
import type { Construct, Extensions, State } from './micromark.ts';

const [OPEN, BANG, QUESTION] = ['<', '!', '?'].map((sign) => sign.charCodeAt(0)) as [number, number, number];
const VERBATIM = ['pre', 'script', 'style', 'textarea'];

// What holds no Markdown: comments, and elements whose lines stay as they are.
const verbatim: Construct = {
  partial: true,
  tokenize(effects, ok, nok) {
    let name = '';
    const named: State = (char) => {
      const sign = char === null || char < 0 ? '' : String.fromCharCode(char).toLowerCase();
      if (!/^[a-z]$/.test(sign))
        return VERBATIM.includes(name) && !/^[\w-]$/.test(sign) ? end(char) : nok(char);
      name += sign;
      effects.consume(char);
      return name.length > 8 ? nok : named;
    };
    const end: State = (char) => {
      effects.exit('data');
      return ok(char);
    };
    return (char) => {
      effects.enter('data');
      effects.consume(char);
      return (next) => (next === BANG || next === QUESTION ? end(next) : named(next));
    };
  },
};

const whole = htmlFlow as unknown as Construct;
const tags: Construct = {
  ...whole,
  name: 'html',
  tokenize(effects, ok, nok) {
    const all = whole.tokenize.call(this, effects, ok, nok);
    // A block in HTML ends the paragraph before it, and begins one: what stands in it is Markdown.
    return this.interrupt ? all : effects.check(verbatim, all, nok);
  },
};

/** Reads tags as words of a paragraph, whatever they begin, so that what stands between them is Markdown, as in MDX. */
export function remarkHtml(this: Processor): void {
  const data = this.data() as Extensions;
  const others = (data.micromarkExtensions ?? []) as { flow?: Record<number, unknown> }[];
  // MDX has tags of its own.
  if (others.some(({ flow }) => flow?.[OPEN])) return;
  (data.micromarkExtensions ??= []).push({ flow: { [OPEN]: tags }, disable: { null: ['htmlFlow'] } });
}
