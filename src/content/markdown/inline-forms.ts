import type { CompileContext, Extension as FromMarkdown, Token } from 'mdast-util-from-markdown';
import { directive } from 'micromark-extension-directive';
import type { Construct, Effects, Extension, State, TokenizeContext } from 'micromark-util-types';
import { pairedSigns, type Pair } from './paired-signs.ts';

// In these scripts no space stands between words.
const CJK = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}]/u;
const isWord = (sign: string): boolean => /[\p{L}\p{N}]/u.test(sign) && !CJK.test(sign);
const isSpace = (sign: string): boolean => /\s/.test(sign);

const PAIRS: Pair[] = [
  {
    name: 'mark',
    sign: '==',
    // Not inside words, where it compares: "a==b".
    opens: (before, after) => !isWord(before) && !isSpace(after),
    closes: (before, after) => !isSpace(before) && !isWord(after),
    fits: () => true,
  },
  {
    name: 'superscript',
    sign: '^',
    // "^[" begins a note, and "[^" is the mark of one; at the beginning of a word it is an affiliation, "^1^MIT", or a face.
    opens: (before, after) =>
      before !== '[' && after !== '[' && !isSpace(after) && (!isSpace(before) || isWord(after)),
    closes: (before, after) => !isSpace(before) && after !== '[',
    // In "x^2+y^2" each sign raises what follows it.
    fits: (before, inside, after) => !isSpace(inside) && !(isWord(before) && isWord(after)),
  },
  {
    name: 'subscript',
    sign: '~',
    // "~5" is about five, "~/" a folder, and "Eq.~(15)" has TeX's tie.
    opens: (before, after) => /[\p{L}\p{N})\]}*_^$`'’"”]/u.test(before) && !isSpace(after),
    closes: (before) => !isSpace(before),
    fits: (_, inside) => !isSpace(inside),
  },
];

/** Reads `==mark==`, `x^2^` and `H~2~O`. */
export const pairs: Extension[] = PAIRS.map(pairedSigns);

const TAGS = { mark: 'mark', superscript: 'sup', subscript: 'sub' } as const;

/** Makes nodes of them, each with the name of its element. */
export const pairsFromMarkdown: FromMarkdown = {
  canContainEols: PAIRS.map(({ name }) => name),
  enter: Object.fromEntries(
    PAIRS.map(({ name }) => [
      name,
      function (this: CompileContext, token: Token): void {
        this.enter({ type: name, data: { hName: TAGS[name] }, children: [] }, token);
      },
    ]),
  ),
  exit: Object.fromEntries(
    PAIRS.map(({ name }) => [
      name,
      function (this: CompileContext, token: Token): void {
        this.exit(token);
      },
    ]),
  ),
};

const COLON = 58;
const NAMED: Construct = { partial: true, tokenize: tokenizeName };
const [TEXT] = [directive().text![COLON]!].flat();

/** Reads `:kbd[…]` and `:abbr[…]{title="…"}`, and no other colon in running text. */
export const keysAndAbbreviations: Extension = {
  text: {
    [COLON]: {
      ...TEXT!,
      tokenize(effects, ok, nok) {
        return effects.check(NAMED, TEXT!.tokenize.call(this, effects, ok, nok), nok);
      },
    },
  },
};

function tokenizeName(this: TokenizeContext, effects: Effects, ok: State, nok: State): State {
  let name = '';
  return function begin(code) {
    effects.enter('data');
    effects.consume(code);
    return more;
  };

  function more(code: number | null): State | undefined {
    if (code === null || code < 0) return nok(code);
    name += String.fromCharCode(code);
    const goesOn = [':kbd[', ':abbr['].some((wanted) => wanted.startsWith(`:${name}`));
    if (!goesOn) return nok(code);
    effects.consume(code);
    if (!name.endsWith('[')) return more;
    effects.exit('data');
    return ok;
  }
}
