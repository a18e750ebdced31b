import type { Line } from './lines.ts';

/** What reference links became: the lines without their definitions, and the words that stand in no line any more. */
export interface Resolved {
  lines: Line[];
  labels: Line[];
}

const DEFINITION =
  /^ {0,3}\[([^[\]^\\][^[\]\\]{0,99})\]:\s*<?(https?:\/\/[^\s<>]+|[^\s<>:]+\.(?:png|jpe?g|gif|svg|webp|avif))>?\s*$/i;
const REFERENCE = /(?<!\\)(!?)\[([^[\]]{0,300})\]\[([^[\]^]{0,100})\]/g;
const ANCHOR = /^( {0,3}#{1,6}\s.*?)\s*(\{#[\w.-]{1,100}\})\s*$/;

/** Writes the address of `[words][name]` and `![words][name]` beside it, as other editors keep it at the end. */
export function resolveReferences(all: readonly Line[]): Resolved {
  const targets = new Map<string, string>();
  for (const { text, code } of all) {
    const [, name = '', url = ''] = (!code && DEFINITION.exec(text)) || [];
    if (name && !targets.has(name.toLowerCase())) targets.set(name.toLowerCase(), url);
  }
  const labels: Line[] = [];
  const used = new Set<string>();
  const resolved = all.map((line) => {
    if (line.code) return line;
    const anchor = ANCHOR.exec(line.text);
    if (anchor) labels.push({ ...line, text: anchor[2]! });
    const text = (anchor?.[1] ?? line.text).replace(
      REFERENCE,
      (typed, sign: string, words: string, name: string) => {
        const target = targets.get((name || words).toLowerCase());
        if (!target || (!sign && !/^https?:/i.test(target))) return typed;
        used.add((name || words).toLowerCase());
        if (name) labels.push({ ...line, text: `[${name}]` });
        return `${sign}[${words}](${target})`;
      },
    );
    return text === line.text ? line : { ...line, text };
  });
  const lines = resolved.filter((line) => {
    const [, name = ''] = (!line.code && DEFINITION.exec(line.text)) || [];
    if (!name || !used.has(name.toLowerCase())) return true;
    labels.push({ ...line, text: `[${name}]:` });
    return false;
  });
  return { lines, labels };
}
