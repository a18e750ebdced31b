import katex from 'katex';
import { constants } from './citation-js.ts';

// A Map has no `constructor` that nobody put in.
const mapOf = <T>(record: Record<string, T>): Map<string, T> => new Map(Object.entries(record));

/** Macros that every style brings along: `cacm`, `jacm`. */
export const STANDARD_MACROS = mapOf(constants.defaultStrings);

/** Marks of CSL for italics, small capitals and the like, before and after, by their names. */
export const MARKS = mapOf(constants.formatting);

/** Commands that shape their argument, with the name of the mark, if CSL has one: `\emph{…}`. */
export const SHAPES = mapOf(constants.formattingCommands);

/** Commands that shape the rest of their group: `{\em …}`. */
export const SWITCHES = mapOf(constants.formattingEnvs);

/** Raised and lowered signs that Unicode has, by `^` and `_`. */
export const SCRIPTS = { '^': mapOf(constants.mathScripts['^']), _: mapOf(constants.mathScripts['_']) };

/** Accents as combining signs, by their commands, in text and in formulas. */
export const ACCENTS = new Map([
  ...mapOf(constants.diacritics),
  ...mapOf({ h: '\u0309', hat: '\u0302', widehat: '\u0302', bar: '\u0304', overline: '\u0304' }),
  ...mapOf({ tilde: '\u0303', widetilde: '\u0303', vec: '\u20D7', dot: '\u0307', ddot: '\u0308' }),
  ...mapOf({ acute: '\u0301', grave: '\u0300', check: '\u030C', breve: '\u0306', mathring: '\u030A' }),
]);

/** Commands whose argument is for sorting or for room alone, and is not to be read. */
export const SILENT =
  /^(?:(?:sort)?no-?op(?:sort)?|[hv]?phantom|[hv]space|label|index|color|rule|raisebox)$/i;

/** Commands that keep their argument as it is. */
export const KEEPS =
  /^(?:text(?:rm|sf|tt|up|md|lf|normal)?|math[a-z]+|[hmf]box|ensuremath|operatorname|boldsymbol|bm|(?:upp|low)ercase|autocap|Make(?:Upp|Low)ercase)$/;

const SIGNS = mapOf<string | undefined>({
  ...constants.commands, ...constants.mathCommands,
  TeX: 'TeX', LaTeX: 'LaTeX', LaTeXe: 'LaTeX2e', BibTeX: 'BibTeX', ldots: '…', dots: '…', aa: 'å', AA: 'Å', lq: '‘', rq: '’',
  slash: '/', hyphen: '-', nbhyphen: '\u2011', adddot: '.', nobreakspace: '\u00A0', newline: ' ', linebreak: ' ', par: ' ',
  left: '', right: '', protect: '', ignorespaces: '', xspace: '', nolinebreak: '', textcompwordmark: '',
}); // prettier-ignore

/** The sign that a command without an argument stands for, as KaTeX draws it where citation-js does not know it. */
export function signOf(command: string): string | undefined {
  if (!SIGNS.has(command)) SIGNS.set(command, drawn(`\\${command}`) ?? drawn(`\\text{\\${command}}`));
  return SIGNS.get(command);
}

function drawn(tex: string): string | undefined {
  try {
    const math = katex.renderToString(tex, { output: 'mathml', strict: false });
    const said = /<semantics>(.*?)<annotation/s.exec(math)?.[1] ?? '';
    const words = said
      .replace(/<[^>]*>|\u2061/g, '')
      .replace(/&(lt|gt|amp);/g, (_, name: string) => ENTITIES[name]!);
    return words || (said.includes('<mspace') ? ' ' : '');
  } catch {
    return undefined;
  }
}

const ENTITIES: Record<string, string> = { lt: '<', gt: '>', amp: '&' };
