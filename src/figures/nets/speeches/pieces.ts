/** The signs that text is made of here, printable ASCII: the first pieces, by their numbers. */
export const SIGNS = Array.from({ length: 95 }, (_, i) => String.fromCharCode(32 + i));
/** Pieces never reach across these: a word with the space before it, a digit, a run of other signs, spaces. */
export const PARTS = / ?[A-Za-z]+| ?[0-9]| ?[^A-Za-z0-9\s]+|\s+/g;
/** Two pieces' numbers as one: `first · WIDE + second`. */
export const WIDE = 65_536;

/** What byte pair encoding knows: pieces are numbered, the 95 signs first; piece 95 + i is the i-th pair of merged ones. */
export type Merges = readonly (readonly [first: number, second: number])[];

/**
 * Text as the pieces can spell it: typographer's quotes, dashes and spaces as ASCII has them, letters without their accents. Signs that are still
 * strange then are left out.
 */
export function plainText(text: string): string {
  return nearAscii(text)
    .replace(/[^ -~]/g, '')
    .trim();
}

/** Says whether `plainText` leaves more of a text out than its accents. */
export function hasStrangeSigns(text: string): boolean {
  return /[^ -~\p{M}]/u.test(nearAscii(text));
}

function nearAscii(text: string): string {
  return text
    .normalize('NFKD')
    .replace(/[‘’]/g, "'")
    .replace(/[“”]/g, '"')
    .replace(/—/g, '--')
    .replace(/[‐‑–−]/g, '-')
    .replace(/⁄/g, '/')
    .replace(/\s+/g, ' ');
}

/** The numbers of the signs of a text. */
export const signsOf = (text: string): number[] => Array.from(text, (sign) => sign.charCodeAt(0) - 32);

/** Every such pair in a word as one piece, from the left. */
export function joinPair(
  spelt: readonly number[],
  [first, second]: readonly [number, number],
  as: number,
): number[] {
  const joined: number[] = [];
  for (let i = 0; i < spelt.length; i++)
    if (spelt[i] === first && spelt[i + 1] === second) {
      joined.push(as);
      i++;
    } else joined.push(spelt[i]!);
  return joined;
}
