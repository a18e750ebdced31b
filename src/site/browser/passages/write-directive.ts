/** What tells a passage from all others: how it begins and ends, and what stands before and after it. */
export interface TextFragment {
  textStart: string;
  textEnd?: string;
  prefix?: string;
  suffix?: string;
}

/** Writes it as addresses have it; commas, dashes and ampersands in words are escaped, since between words they are signs. */
export function writeDirective({ prefix, textStart, textEnd, suffix }: TextFragment): string {
  const spell = (words: string): string => encodeURIComponent(words).replaceAll('-', '%2D');
  const parts = [
    prefix && `${spell(prefix)}-`,
    spell(textStart),
    textEnd && spell(textEnd),
    suffix && `-${spell(suffix)}`,
  ];
  return `:~:text=${parts.filter(Boolean).join(',')}`;
}
