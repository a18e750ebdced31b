import { findByName, nameOf } from './label-slips.ts';
import { SLOTS } from './slots.ts';

/** What a part of the raw notes is. */
export type Role =
  'summary' | 'notes' | 'questions' | 'announcement' | 'bio' | 'abstract' | 'refs' | 'unknown';

const SECTIONS: { role: Role; names: string[] }[] = [
  { role: 'summary', names: ['summary', 'summaries', 'overview'] },
  {
    role: 'notes',
    names: ['notes', 'note', 'lecture notes', 'my notes', 'class notes', 'talk notes', 'misc info', 'misc'],
  },
  {
    role: 'questions',
    names: ['question', 'questions', 'q&a', 'q & a', 'questions and answers', 'questions for the speaker'],
  },
  {
    role: 'announcement',
    names: [
      'discord summary',
      'discord message',
      'discord announcement',
      'discord',
      'slack summary',
      'slack message',
      'announcement',
      'talk announcement',
      'talk details',
      'email',
    ],
  },
  { role: 'bio', names: ['speaker bio', 'speaker bios', 'bio', 'biography', 'about the speaker'] },
  { role: 'abstract', names: ['abstract', 'talk abstract'] },
  { role: 'refs', names: ['refs', 'references', 'ref', 'further reading'] },
];

/** What a heading says its section is, if it is a heading of the template. */
export function roleOfHeading(heading: string): Role | undefined {
  return findByName(nameOf(heading), SECTIONS)?.role;
}

/** What a label in the head or the summary begins. */
export type Label =
  | { kind: 'slots'; ids: string[] }
  | { kind: 'abstract'; by: 'speaker' | 'notes' }
  | { kind: 'refs' | 'notes' | 'date' | 'speaker' | 'taker' | 'title' };

const LABELS: { label: Label; names: string[] }[] = [
  { label: { kind: 'abstract', by: 'speaker' }, names: ['abstract', 'talk abstract'] },
  { label: { kind: 'abstract', by: 'notes' }, names: ['paper abstract', 'abstract of the paper'] },
  { label: { kind: 'refs' }, names: ['refs', 'references', 'ref', 'further reading'] },
  { label: { kind: 'notes' }, names: ['notes', 'misc info', 'misc'] },
  { label: { kind: 'date' }, names: ['date'] },
  { label: { kind: 'speaker' }, names: ['speaker', 'speakers', 'by'] },
  { label: { kind: 'taker' }, names: ['notes by', 'note taker', 'notes taken by', 'scribe'] },
  { label: { kind: 'title' }, names: ['title'] },
  ...SLOTS.map(({ id, names }) => ({ label: { kind: 'slots' as const, ids: [id] }, names: [...names] })),
];

/** True for a label of the head, which nothing need stand below: "attendance:". */
export function isHeadLabel(said: string): boolean {
  return findByName(nameOf(said), [{ names: HEAD }]) !== undefined;
}

const HEAD = [
  'attendance',
  'webpage',
  'web page',
  'website',
  'canvas',
  'slides',
  'zoom',
  'video',
  'recording',
  'youtube',
  'youtube playlist',
  'discord',
  'code',
];

/** What a label means, typing slips allowed; "My summary/FMs summary" names two slots. */
export function readLabel(said: string): Label | undefined {
  const one = findByName(nameOf(said), LABELS)?.label;
  if (one || said.length > 80) return one;
  // "FMs summary (gpt-4)": a slot keeps its label as it was typed.
  const bare = said.replace(/\s*\([^()]*\)\s*$/, '');
  const slot = bare === said ? undefined : findByName(nameOf(bare), LABELS)?.label;
  if (slot?.kind === 'slots') return slot;
  if (!/[/&+]/.test(said)) return undefined;
  const all = said.split(/[/&+]/).map((part) => findByName(nameOf(part), LABELS)?.label);
  const ids = all.flatMap((label) => (label?.kind === 'slots' ? label.ids : []));
  // "Paper/refs" is a slot before it is anything else.
  return ids.length && all.every(Boolean) ? { kind: 'slots', ids } : undefined;
}
