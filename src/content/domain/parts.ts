/**
 * The parts of a lecture that have a page, in the order they have everywhere: what teaches first, and one sums up after one has learnt.
 * With what readers may call them in the search.
 */
export const PARTS = [
  { id: 'abstract', title: 'Abstract', also: ['announcement'] },
  { id: 'topics', title: 'Topics', also: [] },
  { id: 'notes', title: 'Notes', also: ['lecture notes', 'raw notes'] },
  { id: 'talk', title: 'Talk', also: ['recording', 'video', 'slides'] },
  { id: 'summary', title: 'Summary', also: ['takeaways'] },
  { id: 'questions', title: 'Questions', also: [] },
  { id: 'reading-list', title: 'Reading list', also: ['what to read first', 'readings', 'papers to read'] },
  { id: 'references', title: 'References', also: ['bibliography', 'works cited', 'literature'] },
] as const;

/** The id of a part, which is the last step of its address. */
export type PartId = (typeof PARTS)[number]['id'];

// What a part is made of; any other file is named as its part is.
const WITHIN: Record<string, string | undefined> = {
  slot: 'summary',
  question: 'questions',
  topic: 'topics',
  lecture: 'overview',
  transcript: 'talk',
};

/** The part of a lecture that a file belongs to, by its kind and id; none for the lecture itself. */
export function partOf({ kind, id }: { kind: string; id: string }): (typeof PARTS)[number] | undefined {
  return PARTS.find((part) => part.id === (WITHIN[kind] ?? id));
}

/** The title of a part. */
export function partTitle(id: PartId): string {
  return PARTS.find((part) => part.id === id)!.title;
}

/** The title of the page with what a recording says, which belongs to the talk. */
export const TRANSCRIPT = 'Transcript';

/** The title of what a printed lecture has before its references: the answers that its pages fold away. */
export const ANSWERS = 'Answers';

/** Pages that every site has besides its lectures, by address. */
export const SITE_PAGES = {
  '/': 'Home',
  '/references/': 'All references',
  '/glossary/': 'Glossary',
  '/questions/': 'All questions',
  '/status/': 'Status',
  '/about/': 'About',
} as const;
