const TOKEN =
  /("[^"\\\x00-\x1f]*(?:\\(?:["\\/bfnrt]|u[\da-f]{4})[^"\\\x00-\x1f]*)*")|(-?\d[\d.eE+-]*|true|false|null|NaN|-?Infinity)|([[\]{},:])|(\S|$)/gi;
const VALUE = ['"', '0', '{', '['];

/** Where a text stops being JSON: the offset of the first sign that cannot stand there. */
export function brokenAt(text: string): number {
  const open: string[] = [];
  let wants = VALUE;
  for (const { 1: string, 2: word, 3: sign, index } of text.matchAll(TOKEN)) {
    const kind = string ? '"' : word ? '0' : (sign ?? '');
    if (!wants.includes(kind)) return index;
    const isKey = kind === '"' && !wants.includes('0') && wants !== AFTER;
    if (kind === '{' || kind === '[') open.push(kind);
    if (kind === '}' || kind === ']') open.pop();
    const inside = open.at(-1);
    if (kind === '{') wants = ['"', '}'];
    else if (kind === '[') wants = [...VALUE, ']'];
    else if (kind === ',') wants = inside === '{' ? ['"'] : VALUE;
    else if (kind === ':') wants = VALUE;
    else if (isKey) wants = [':'];
    else wants = inside ? [',', inside === '{' ? '}' : ']'] : AFTER;
  }
  return text.length;
}

// Behind the whole.
const AFTER: string[] = [];

/** JSON with nothing for the numbers that Python writes and JSON does not know. */
export function withoutNan(text: string): string {
  return text.replace(/"[^"\\\n]*(?:\\.[^"\\\n]*)*"|NaN|-?Infinity/g, (found) =>
    found.startsWith('"') ? found : 'null',
  );
}
