import { expect, it } from 'vitest';
import { directionOf, languageMarks, readLanguage } from '../../../../src/content/domain/languages.ts';

it.each([
  ['he', 'he'],
  ['iw', 'he'],
  ['ZH-hant', 'zh-Hant'],
  ['fr-CH', 'fr-CH'],
])('reads %s as %s', (written, tag) => {
  expect(readLanguage(written)).toEqual({ tag });
});

it.each([
  ['hebrew', 'Did you mean "he"?'],
  ['Chinese', 'Did you mean "zh"?'],
  ['en_GB', 'Did you mean "en-GB"?'],
  ['hebrw', 'Did you mean "he"?'],
  ['xx', 'It has a short tag, such as he, ar, zh-Hans or fr.'],
  ['', 'It has a short tag, such as he, ar, zh-Hans or fr.'],
])('knows no %s', (written, hint) => {
  expect(readLanguage(written)).toEqual({ what: `There is no language "${written}".`, hint });
});

it.each([
  ['en', 'ltr'],
  ['he', 'rtl'],
  ['ar-EG', 'rtl'],
  ['az', 'ltr'],
  ['az-Arab', 'rtl'],
])('runs %s %s', (tag, direction) => {
  expect(directionOf(tag)).toBe(direction);
});

it('says of words only what differs from those around them', () => {
  expect(languageMarks('en', 'en')).toEqual({});
  expect(languageMarks('fr', 'en')).toEqual({ lang: 'fr', dir: 'ltr' });
  expect(languageMarks('en', 'he')).toEqual({ lang: 'en', dir: 'ltr' });
});
