import { accented, marked, script } from './tex-shapes.ts';
import { ACCENTS, KEEPS, SHAPES, signOf, SILENT, SWITCHES } from './tex-signs.ts';

/** What TeX says, as CSL has it. */
export interface ReadTex {
  /** The words, with CSL's marks for italics, small capitals, indices. */
  rich: string;
  /** The first sign that nobody here knows: "\foo", or a "$" that does not end. */
  unknown: string | undefined;
}

/** Reads the TeX of a field's value. */
export function readTex(source: string): ReadTex {
  const reader = new TexReader(source);
  const rich = reader
    .readTo('', false)
    .replace(/[ \t\r\n]+/g, ' ')
    .trim()
    .normalize('NFC');
  return { rich, unknown: reader.unknown };
}

/** The words of a field's value without any marks. */
export function plainTex(source: string): string {
  return plainText(readTex(source).rich);
}

/** Text without the HTML that CSL marks italics, small capitals and indices with. */
export function plainText(rich: string): string {
  return rich.replace(/<\/?(?:i|b|sub|sup|sc|span)(?:\s[^<>]*)?>/g, '');
}

const LIGATURES = new Map([
  ['--', '–'],
  ['---', '—'],
  ['``', '“'],
  ["''", '”'],
  ['`', '‘'],
  ['~', '\u00A0'],
  ['?`', '¿'],
  ['!`', '¡'],
]);
const WORDS = /[^\\{}$~\-'`?!^_]+/y;
const LIGATURE = /---?|''|``?|[?!]`|~/y;
const COMMAND = /\\(?:([a-zA-Z]+)\*?[ \t\r\n]*|(.|\n))/suy;
const SPACES = /[ \t\r\n]*/y;
// Deeper than anybody means it: what stands there is read, its braces are passed over.
const DEEPEST = 100;

class TexReader {
  unknown: string | undefined;
  #source: string;
  #at = 0;
  #depth = 0;

  constructor(source: string) {
    this.#source = source;
  }

  /** Reads to the sign that closes what is open, and past it. */
  readTo(close: string, math: boolean): string {
    // Too deep, it is read by who asked.
    if (this.#depth >= DEEPEST) return '';
    this.#depth += 1;
    // A shape holds for the rest: what stood before it waits.
    const outer: { parts: string[]; shape: string }[] = [];
    let parts: string[] = [];
    let closed = close === '' || close === '}';
    while (this.#at < this.#source.length) {
      if (close && this.#source.startsWith(close, this.#at)) {
        this.#at += close.length;
        closed = true;
        break;
      }
      const shape = this.#switch();
      if (shape === undefined) parts.push(this.#next(math));
      else {
        outer.push({ parts, shape });
        parts = [];
      }
    }
    this.#depth -= 1;
    if (!closed) this.unknown ??= close.replace(')', '(').replace(']', '[');
    return outer.reduceRight(
      (said, { parts: before, shape }) => before.join('') + marked(shape, said),
      parts.join(''),
    );
  }

  #take(pattern: RegExp): RegExpExecArray | null {
    pattern.lastIndex = this.#at;
    const match = pattern.exec(this.#source);
    if (match) this.#at += match[0].length;
    return match;
  }

  // "{\em …}": the rest of the group.
  #switch(): string | undefined {
    COMMAND.lastIndex = this.#at;
    const [all = '', name = ''] = this.#source[this.#at] === '\\' ? (COMMAND.exec(this.#source) ?? []) : [];
    if (!SWITCHES.has(name)) return undefined;
    this.#at += all.length;
    return SWITCHES.get(name) ?? '';
  }

  #next(math: boolean): string {
    const words = this.#take(WORDS)?.[0];
    if (words !== undefined) return words;
    const sign = this.#source[this.#at]!;
    if (sign === '\\') return this.#command(math);
    if (math && (sign === '^' || sign === '_')) {
      this.#at += 1;
      return script(sign, this.#argument(true));
    }
    const ligature = math && sign !== '~' ? undefined : this.#take(LIGATURE)?.[0];
    if (ligature !== undefined) return LIGATURES.get(ligature)!;
    this.#at += 1;
    if (sign === '{') return this.readTo('}', math);
    if (sign === '}') return '';
    // A display is a formula as well.
    if (sign === '$' && !math) return this.#formula(this.#take(/\$/y) ? '$$' : '$');
    return sign;
  }

  // No style may write a capital into a formula.
  #formula(close: string): string {
    return marked('nocase', this.readTo(close, true));
  }

  #command(math: boolean): string {
    const from = this.#at;
    const match = this.#take(COMMAND);
    if (!match) {
      this.#at += 1;
      this.unknown ??= '\\';
      return '';
    }
    // "\enquote*{…}" is another sort of the same.
    const [, name, sign = ''] = match;
    const command = name ?? sign;
    if (!math && (command === '(' || command === '[')) return this.#formula(command === '(' ? '\\)' : '\\]');
    if (ACCENTS.has(command)) return accented(this.#argument(math), ACCENTS.get(command)!);
    if (name === undefined) return this.#sign(sign);
    if (SHAPES.has(name)) return marked(SHAPES.get(name) ?? '', this.#argument(math));
    if (/^(?:url|path|nolinkurl)$/.test(name)) return this.#verbatim();
    if (name === 'href') this.#verbatim();
    if (name === 'href' || name === 'textcolor' || KEEPS.test(name)) {
      if (name === 'textcolor') this.#argument(math);
      const said = this.#argument(math || name === 'ensuremath');
      return name === 'mathbb' ? (DOUBLE.get(said) ?? said) : said;
    }
    if (SILENT.test(name)) {
      this.#argument(math);
      return '';
    }
    if (/^[dt]?frac$/.test(name)) return `${this.#argument(math)}/${this.#argument(math)}`;
    if (name === 'sqrt') return `√${this.#argument(math)}`;
    const said = signOf(name);
    if (said === undefined) this.unknown ??= `\\${name}`;
    return math ? this.#spaced(said ?? '', from) : (said ?? '');
  }

  // In a formula a function's name stands apart from letters, and a sign as it was typed: "n\log n", "a \le b".
  #spaced(said: string, from: number): string {
    const [before = '', after = ''] = [this.#source[from - 1], this.#source[this.#at]];
    if (!/^\p{L}/u.test(said)) return said + (/\s/.test(this.#source[this.#at - 1]!) ? ' ' : '');
    if (said.length < 2) return said;
    return (/[\p{L}\p{N}]/u.test(before) ? ' ' : '') + said + (/[\p{L}\p{N}\\]/u.test(after) ? ' ' : '');
  }

  // A command of one sign that is no letter: "\&", "\ ", "\,".
  #sign(sign: string): string {
    if (/[&%$#_{}]/.test(sign)) return sign;
    if (/[,;:>]/.test(sign)) return '\u00A0';
    if (/[\s\\]/.test(sign)) return ' ';
    if (/[!/\-@*|.]/.test(sign)) return '';
    this.unknown ??= `\\${sign}`;
    return sign;
  }

  // A group, a command or one sign.
  #argument(math: boolean): string {
    this.#take(SPACES);
    const sign = this.#source[this.#at];
    if (sign === undefined || sign === '}' || this.#depth >= DEEPEST) return '';
    if (sign !== '\\' && sign !== '{') return this.#take(/./suy)![0];
    this.#depth += 1;
    if (sign === '{') this.#at += 1;
    const said = sign === '{' ? this.readTo('}', math) : this.#command(math);
    this.#depth -= 1;
    return said;
  }

  // What stands between braces, as it is typed.
  #verbatim(): string {
    return this.#take(/\s*\{([^{}]*)\}/y)?.[1]?.replace(/\\(?=[%#&_~])/g, '') ?? '';
  }
}

const DOUBLE = new Map(Array.from('CHNPQRZ', (letter, i) => [letter, 'ℂℍℕℙℚℝℤ'[i]!]));
