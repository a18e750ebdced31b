const SMALL = new Set([
  'the',
  'a',
  'an',
  'of',
  'on',
  'notes',
  'in',
  'for',
  'to',
  'and',
  'how',
  'what',
  'is',
  'are',
]);

/** A key as the bibliography has them: family name, year, first word of weight: "nanda2023progress"; empty where nothing is known. */
export function keyOf(family: string, date: string, title: string): string {
  const words = title
    .split(/[\s\p{Pd}/]+/u)
    .map(plain)
    .filter(Boolean);
  const word = words.find((one) => !SMALL.has(one)) ?? words[0] ?? '';
  return plain(family) + (/^\d{4}/.exec(date)?.[0] ?? '') + word;
}

/** The same with a letter behind it where it is taken: "nanda2023progressb". */
export function freeKey(key: string, taken: ReadonlySet<string>): string {
  for (const letter of ['', ...Array.from('bcdefghijklmnopqrstuvwxyz')])
    if (!taken.has(key + letter)) return key + letter;
  return freeKey(`${key}z`, taken);
}

function plain(text: string): string {
  return text
    .normalize('NFKD')
    .toLowerCase()
    .replace(/ß/g, 'ss')
    .replace(/ø/g, 'o')
    .replace(/ł/g, 'l')
    .replace(/[^a-z0-9]/g, '');
}
