/** The kinds of callouts. A quotation may begin with any of them; `:::note` is a side note. */
export const CALLOUTS = ['note', 'tip', 'important', 'warning', 'caution', 'info'] as const;

/** A kind of callouts, by its name. */
export type CalloutKind = (typeof CALLOUTS)[number];

/** The word that each kind of callouts begins with. */
export const CALLOUT_WORDS: Record<CalloutKind, string> = {
  note: 'Note',
  tip: 'Tip',
  important: 'Important',
  warning: 'Warning',
  caution: 'Caution',
  info: 'Info',
};

// Other names that Obsidian has for the same kinds.
const SAME: Partial<Record<string, CalloutKind>> = { hint: 'tip', attention: 'warning' };

/** The kind that a name of callouts stands for, in small letters or capitals. */
export function calloutKind(name: string): CalloutKind | undefined {
  const small = name.toLowerCase();
  return CALLOUTS.find((kind) => kind === small) ?? SAME[small];
}
