// Controls but tab and line end; what parts lines unseen; what turns or encloses a direction; what is no character at all. The marks
// that Arabic and Hebrew need (U+061C, U+200E, U+200F) and the joiners of scripts and emoji are none of these.
const HIDDEN =
  /[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u2028-\u202e\u2066-\u2069\ufdd0-\ufdef\ufff9-\ufffb\ufffe\uffff]|\p{Cs}/u;
const ALL = new RegExp(HIDDEN, 'gu');

/** The places in a text of signs that nobody sees and that change what is shown around them, with their names: "U+202E". */
export function findHidden(text: string): { offset: number; name: string }[] {
  if (!HIDDEN.test(text)) return [];
  return [...text.matchAll(ALL)].map(({ 0: sign, index }) => ({ offset: index, name: codePoint(sign) }));
}

/** A text for a terminal or a log: such signs are spelt, and what a log would take for a command is none. */
export function printable(text: string): string {
  return text.replace(ALL, (sign) => `<${codePoint(sign)}>`).replaceAll('##[', '## [');
}

/** The same for JSON, whose strings can spell them. */
export function printableJson(json: string): string {
  const spell = (sign: string): string => `\\u${sign.charCodeAt(0).toString(16).padStart(4, '0')}`;
  return json.replace(ALL, spell).replaceAll('##[', '##\\u005b');
}

/** How Unicode numbers a sign: "U+202E". */
export function codePoint(sign: string): string {
  return `U+${sign.codePointAt(0)!.toString(16).toUpperCase().padStart(4, '0')}`;
}
