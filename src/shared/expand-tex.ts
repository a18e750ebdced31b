/** Macros by their names, `\RR`, with what they stand for; `#1` is what follows the first time. */
export type Macros = Readonly<Record<string, string>>;

// Macros may stand in macros, and one in itself would never end.
const DEEPEST = 20;
const LONGEST = 20_000;

/** A formula with its macros written out, as TeX reads them: it then means the same wherever it is read. */
export function expandTex(tex: string, macros: Macros, depth = 0): string {
  if (depth > DEEPEST || tex.length > LONGEST) return tex;
  let done = '';
  let at = 0;
  let found = false;
  for (const { 0: name, index } of tex.matchAll(/\\(?:[a-zA-Z]+|[^a-zA-Z])/gs)) {
    const body = index < at || !Object.hasOwn(macros, name) ? undefined : macros[name];
    if (body === undefined) continue;
    found = true;
    let end = index + name.length;
    const given = Array.from({ length: countOf(body) }, () => {
      const [value, next] = argumentAt(tex, end);
      end = next;
      return value;
    });
    const said = body.replace(/#([1-9])/g, (_, n: string) => given[Number(n) - 1] ?? '');
    // What ends with a command's name does not take in the letter that follows.
    const joint = /\\[a-zA-Z]+$/.test(said) && /[a-zA-Z]/.test(tex[end] ?? '') ? ' ' : '';
    done += tex.slice(at, index) + said + joint;
    at = end;
  }
  return found ? expandTex(done + tex.slice(at), macros, depth + 1) : tex;
}

/** How many arguments a macro takes. */
export function countOf(body: string): number {
  return Math.max(0, ...[...body.matchAll(/#([1-9])/g)].map(([, n]) => Number(n)));
}

// A group in braces, a command or one sign; and where it ends.
function argumentAt(tex: string, from: number): [string, number] {
  const start = from + /^\s*/.exec(tex.slice(from))![0].length;
  if (tex[start] !== '{') {
    const [one = ''] = /^(?:\\(?:[a-zA-Z]+|.)|.)/su.exec(tex.slice(start)) ?? [];
    return [one, start + one.length];
  }
  let depth = 0;
  for (let i = start; i < tex.length; i++) {
    if (tex[i] === '\\') i++;
    else if (tex[i] === '{') depth++;
    else if (tex[i] === '}' && --depth === 0) return [tex.slice(start + 1, i), i + 1];
  }
  return [tex.slice(start + 1), tex.length];
}
