import { onceForEach } from '../../shared/once.ts';

/** Opening and closing marks, double ones and single ones. */
type Marks = readonly [open: string, close: string, openSingle: string, closeSingle: string];

const ENGLISH: Marks = ['“', '”', '‘', '’'];
const GERMAN: Marks = ['„', '“', '‚', '‘'];
const LOW: Marks = ['„', '”', '‚', '’'];
const RIGHT: Marks = ['”', '”', '’', '’'];
const ANGLES: Marks = ['«', '»', '‹', '›'];
const ROMANCE: Marks = ['«', '»', '“', '”'];
const SLAVIC: Marks = ['«', '»', '„', '“'];
const CORNERS: Marks = ['「', '」', '『', '』'];
// With spaces that do not break.
const FRENCH: Marks = ['«\u00a0', '\u00a0»', '‹\u00a0', '\u00a0›'];

/** The marks that a language quotes with, as CLDR and its printers have them; a region or a script may have its own. */
const MARKS: Readonly<Record<string, Marks>> = {
  ar: ROMANCE, ast: ROMANCE, be: SLAVIC, bg: GERMAN, ca: ROMANCE, cs: GERMAN, de: GERMAN, 'de-CH': ANGLES,
  el: ROMANCE, es: ROMANCE, et: GERMAN, eu: ANGLES, fa: ANGLES, fi: RIGHT, fr: FRENCH, 'fr-CH': ANGLES, gl: ROMANCE,
  he: RIGHT, hr: LOW, hu: ['„', '”', '»', '«'], hy: ROMANCE, is: GERMAN, it: ROMANCE, ja: CORNERS, ka: GERMAN,
  lt: GERMAN, mk: GERMAN, nb: ANGLES, nn: ANGLES, no: ANGLES, pl: ['„', '”', '«', '»'], 'pt-PT': ROMANCE,
  ro: ['„', '”', '«', '»'], ru: SLAVIC, sk: GERMAN, sl: GERMAN, sq: ROMANCE, sr: LOW, sv: RIGHT, uk: SLAVIC,
  'zh-Hant': CORNERS, 'zh-HK': CORNERS, 'zh-TW': CORNERS,
}; // prettier-ignore

/** What a language quotes with; English marks where it has none of its own. */
export const marksOf: (tag: string) => Marks = onceForEach((tag) => {
  const { language, script, region } = new Intl.Locale(tag);
  const own = [`${language}-${script}`, `${language}-${region}`, language].find((name) =>
    Object.hasOwn(MARKS, name),
  );
  return own === undefined ? ENGLISH : MARKS[own]!;
});
