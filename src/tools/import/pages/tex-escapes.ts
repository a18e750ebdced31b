/** TeX as a page of Jekyll holds it between `\\(` and `\\)`, where Markdown reads it first: one backslash of two is Markdown's. */
export function unescaped(tex: string): string {
  return tex.replace(
    /(\\{4})|\\\\(?=\S)|\\([_*])|(\\\|){2}/g,
    (_, four?: string, sign?: string, bars?: string) => (four ? '\\\\' : (bars ?? sign ?? '\\')),
  );
}

/** TeX between dollar signs on a page whose other formulas Markdown reads first: there too it has what Markdown would leave of it. */
export function escapedOnce(tex: string): string {
  return tex.replace(
    /\\(?:text\w*|mathrm|operatorname\*?)\{[^{}]*\}|\\\\(\\\\|(?=[{}|]))|\\([_*])/g,
    (all, rest?: string, sign?: string) => sign ?? (rest === undefined ? all : '\\'.repeat(rest ? 2 : 1)),
  );
}

/** The group between braces that begins at a place of some TeX, with them; empty where none does, or it does not end. */
export function groupAt(text: string, at: number): string {
  let depth = 0;
  for (let i = at; i < text.length; i++) {
    if (text[i] === '\\') i++;
    else if (text[i] === '{') depth++;
    else if (text[i] === '}' && --depth === 0) return text.slice(at, i + 1);
    if (depth === 0) return '';
  }
  return '';
}
