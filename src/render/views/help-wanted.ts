import { allLectures } from './lectures.ts';
import { allQuestions } from './questions.ts';
import { meetings } from './site.ts';
import { slotsOf } from './slots.ts';
import type { QuestionView, SlotView } from './types/open-views.ts';

/** Where a reader can help. */
export interface HelpWanted {
  /** The first slot that nobody has begun, with its address. */
  slot?: Pick<SlotView, 'action' | 'prompt'> & { href: string };
  /** The first question without an answer. */
  question?: QuestionView;
  /** How many meetings of the calendar nobody has taken notes of. */
  meetings: number;
}

/** The first open places of the course, in the order of its lectures. */
export async function helpWanted(): Promise<HelpWanted> {
  const slots = (await allLectures()).map(async ({ slug, view }) =>
    (await slotsOf(slug)).map((slot) => ({ ...slot.view, href: `${view.href}summary/#${slot.view.id}` })),
  );
  const slot = (await Promise.all(slots)).flat().find(({ state }) => state === 'open');
  const question = (await allQuestions()).find(({ view }) => view.state !== 'complete')?.view;
  return {
    ...(slot ? { slot } : {}),
    ...(question ? { question } : {}),
    meetings: (await meetings()).filter(({ lecture, off }) => !lecture && !off).length,
  };
}
