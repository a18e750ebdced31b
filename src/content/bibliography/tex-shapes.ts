import { MARKS, SCRIPTS } from './tex-signs.ts';

/** Text between the marks of a shape, by its name; without a name, the text alone. */
export function marked(name: string, text: string): string {
  const [before = '', after = ''] = MARKS.get(name) ?? [];
  return text && before + text + after;
}

/** Text with an accent on its first letter; i and j lose their dots below it. */
export function accented(text: string, accent: string): string {
  const [first = '', ...rest] = text.normalize('NFC');
  return ({ ı: 'i', ȷ: 'j' }[first] ?? first) + accent + rest.join('');
}

/** A raised or lowered text: as signs where Unicode has them all. */
export function script(sign: '^' | '_', text: string): string {
  const signs = [...text].map((one) => SCRIPTS[sign].get(one));
  return signs.every((one) => one !== undefined)
    ? signs.join('')
    : marked(sign === '^' ? 'superscript' : 'subscript', text);
}
