import { counted } from '../../../shared/words.ts';
import { CLASSES, NOTES, type HeadClass } from './circuit.ts';
import { headName, slugOf } from './params.ts';

/** How a class stands to what is shown. */
export type Part = 'shown' | 'from' | 'to' | 'other';

/** The class that is shown, or that the head which is shown belongs to. */
export function classOf(shown: string): HeadClass | undefined {
  return CLASSES.find((one) => slugOf(one) === shown || one.heads.some((head) => headName(head) === shown));
}

/** How every class stands to what is shown; with the whole circuit shown, none stands out. */
export function partsOf(shown: string): (Part | undefined)[] {
  const chosen = classOf(shown);
  return CLASSES.map((one) => {
    if (!chosen) return undefined;
    if (one === chosen) return 'shown';
    if (one.to.includes(chosen.name)) return 'from';
    return chosen.to.includes(one.name) ? 'to' : 'other';
  });
}

/** What the mark beside a class says. */
export const MARKS: Readonly<Record<Part, string>> = {
  shown: '',
  from: 'read by these',
  to: 'reads these',
  other: '',
};

/** What is shown, in words. */
export function sayShown(shown: string): string {
  const chosen = classOf(shown);
  if (!chosen) {
    const all = CLASSES.reduce((sum, { heads }) => sum + heads.length, 0);
    return `${counted(all, 'head', 'heads')} in ${counted(CLASSES.length, 'class', 'classes')}. Choose a class or a head to read what it does.`;
  }
  const { name, at, heads, more } = chosen;
  const from = CLASSES.filter(({ to }) => to.includes(name)).map((one) => lower(one.name));
  const to = chosen.to.length ? chosen.to.map(lower).join(', ') : 'the answer';
  const way = `${from.length ? `They read from ${from.join(' and ')}, and write to` : 'They write to'} ${to}.`;
  const single = shown === slugOf(chosen) ? '' : `Head ${shown} is one of the ${lower(name)}. `;
  const note = NOTES[shown] ? ` ${NOTES[shown]}` : '';
  return `${single}${name}, ${heads.map(headName).join(', ')}, act at ${at}. ${more} ${way}${note}`;
}

const lower = (name: string): string =>
  name.startsWith('S-') ? name : name[0]!.toLowerCase() + name.slice(1);
