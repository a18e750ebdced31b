import type { Page } from './page.ts';
import { groupAt } from './tex-escapes.ts';

// What each command makes of the words between its braces.
const COMMANDS: Record<string, (words: string) => string> = {
  emph: (words) => `*${words}*`,
  textit: (words) => `*${words}*`,
  textsl: (words) => `*${words}*`,
  textbf: (words) => `**${words}**`,
  texttt: (words) => `\`${words}\``,
  underline: (words) => `<u>${words}</u>`,
  textsc: (words) => words,
  textrm: (words) => words,
  textsf: (words) => words,
  mbox: (words) => words,
  footnote: (words) => `^[${words}]`,
  url: (words) => `<${words}>`,
  textsuperscript: (words) => `<sup>${words}</sup>`,
  textsubscript: (words) => `<sub>${words}</sub>`,
};
const CALL = new RegExp(`\\\\(${Object.keys(COMMANDS).join('|')})(?=\\{)`);
const CITE = /\\(cite|citep|citet|citeauthor|parencite|textcite|autocite)\*?((?:\[[^[\]]*\])*)\{([^{}]+)\}/g;
const LOOKS =
  /\\(?:noindent|medskip|bigskip|smallskip|newpage|clearpage|pagebreak|centering|maketitle|tableofcontents|hfill|vfill|par|indent|small|large|Large|footnotesize|raggedright)\b\s?|\\(?:[vh]space\*?|index)\{[^{}]*\}/g;

/** Commands of LaTeX that stand in a sentence, in forms of this site. */
export function rewriteLatex(typed: string, _: Page, left: (what: string) => void): string {
  if (!typed.includes('\\') && !typed.includes('``')) return typed;
  let text = typed
    .replace(/(?<!`)``(?!`)([^`'\n]+)''/g, '“$1”')
    .replace(CITE, (_, name: string, notes: string, keys: string) => cited(name, notes, keys))
    .replace(/\\href\{([^{}]*)\}\{([^{}]*)\}/g, '[$2]($1)')
    .replace(/\\label\{([^{}]+)\}/g, (_, name: string) => `<a id="${name.replace(/[^\w-]+/g, '-')}"></a>`)
    .replace(LOOKS, (all) => {
      left(`how something looks: ${all.trim()}`);
      return '';
    })
    .replace(/(?<=\S)\s*(?<!\\)\\\\(?:\[[^[\]]*\])?(?=\s|$)\s*/g, (_, at: number, whole: string) =>
      at + 4 >= whole.length ? '\\' : '<br>',
    );
  // The inner ones first.
  for (let round = 0; round < 40; round++) {
    const at = text.search(CALL);
    if (at === -1) break;
    const name = CALL.exec(text.slice(at))![1]!;
    const group = groupAt(text, at + name.length + 1);
    if (!group) break;
    text =
      text.slice(0, at) +
      COMMANDS[name]!(group.slice(1, -1)) +
      text.slice(at + name.length + 1 + group.length);
  }
  return text;
}

function cited(name: string, notes: string, keys: string): string {
  const all = keys.split(',').map((key) => `@${key.trim()}`);
  const [one = '', two] = [...notes.matchAll(/\[([^[\]]*)\]/g)].map(([, note]) => note!.replaceAll('~', ' '));
  const [before, behind] = two === undefined ? ['', one] : [one, two];
  if (/^(?:citet|textcite|citeauthor)$/.test(name)) return all.join(', ') + (behind && ` [${behind}]`);
  return `[${before && `${before} `}${all.join('; ')}${behind && `, ${behind}`}]`;
}
