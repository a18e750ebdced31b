import { nearest } from '../../shared/nearest.ts';
import { onceForEach } from '../../shared/once.ts';

/** The language of the site's own words: buttons, labels, the names of parts. */
export const OWN_LANGUAGE = 'en';

const names = new Intl.DisplayNames(['en'], { type: 'language', fallback: 'none' });
const LETTERS = Array.from({ length: 26 }, (_, i) => String.fromCharCode(97 + i));
/** Every language with a tag of two letters, by its English name in small letters: `hebrew` is `he`. */
const TAGS = new Map(
  LETTERS.flatMap((first) => LETTERS.map((second) => first + second)).flatMap((tag) => {
    const name = canonical(tag) === tag ? names.of(tag) : undefined;
    return name === undefined ? [] : [[name.toLowerCase(), tag] as const];
  }),
);

/** The scripts that are written from right to left. */
const RIGHT_TO_LEFT = new Set('Adlm Arab Hebr Mand Nkoo Rohg Samr Syrc Thaa'.split(' '));

const UNSPACED = new Set('ja km lo my th zh yue'.split(' '));

/** A language as BCP 47 writes it (`zh-Hant`, `he` for the older `iw`), or what is wrong with what was written. */
export function readLanguage(written: string): { tag: string } | { what: string; hint: string } {
  const tag = known(written);
  if (tag !== undefined) return { tag };
  const [name = ''] = nearest(written, TAGS.keys());
  const meant = known(written.replaceAll('_', '-')) ?? TAGS.get(name);
  const hint = meant ? `Did you mean "${meant}"?` : 'It has a short tag, such as he, ar, zh-Hans or fr.';
  return { what: `There is no language "${written}".`, hint };
}

/** How the lines of a language run, by the script that it is written in. */
export function directionOf(tag: string): 'ltr' | 'rtl' {
  return RIGHT_TO_LEFT.has(new Intl.Locale(tag).maximize().script ?? '') ? 'rtl' : 'ltr';
}

/** The language of a tag without script and region; Intl takes its time to read one, and every word that is printed asks. */
export const mainLanguage = onceForEach((tag) => new Intl.Locale(tag).language);

/** Tells whether a language is written without spaces between its words. */
export function isUnspaced(tag: string): boolean {
  return UNSPACED.has(mainLanguage(tag));
}

/** What HTML says of words of one language among those of another; nothing where both are one. */
export function languageMarks(tag: string, around: string): { lang?: string; dir?: 'ltr' | 'rtl' } {
  return tag === around ? {} : { lang: tag, dir: directionOf(tag) };
}

function known(written: string): string | undefined {
  const tag = canonical(written);
  return tag === undefined || names.of(tag) === undefined ? undefined : tag;
}

function canonical(written: string): string | undefined {
  try {
    return Intl.getCanonicalLocales(written)[0];
  } catch {
    return undefined;
  }
}
