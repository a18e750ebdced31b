/** Colours by which a drawing says which of the site's is meant: nobody else would choose them. */
export const INKS = { ink: '#010101', line: '#020202', wash: '#030303' } as const;

/** What each colour is on a page, by day and by night: those, and the names that authors give. */
const SHOWN: Readonly<Record<string, string>> = {
  [INKS.ink]: 'var(--ink)',
  [INKS.line]: 'var(--stroke)',
  [INKS.wash]: 'var(--wash)',
  none: 'none',
  transparent: 'none',
  black: 'var(--ink)',
  white: 'var(--paper)',
  blue: 'var(--blue)',
  red: 'var(--red)',
  gray: 'var(--stroke)',
  grey: 'var(--stroke)',
  lightgray: 'var(--rule)',
  lightgrey: 'var(--rule)',
  lightblue: 'var(--wash)',
};

/** A colour as a page shows it: one of the site's where there is one of that name, else as its author chose it. */
export function shownColour(colour: string): string | undefined {
  if (Object.hasOwn(SHOWN, colour)) return SHOWN[colour];
  return /^(?:#[0-9a-f]{6}(?:[0-9a-f]{2})?|[a-z]+)$/i.test(colour) ? colour : undefined;
}
