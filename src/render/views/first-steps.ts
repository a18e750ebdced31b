import { firstSentences } from '../../shared/sentences.ts';
import type { Lecture } from './lectures.ts';
import { topicsOf } from './topics.ts';
import { nameBefore } from './topic-words.ts';
import type { LectureView } from './types/lecture-view.ts';
import type { Link } from './types/link-views.ts';

/** Where to begin in a lecture, in words that follow "Start with": its first written topic, else its first part with a text; none while nobody has written anything. */
export async function beginningOf({ slug, view }: Lecture): Promise<Link | undefined> {
  const topic = (await topicsOf(slug)).find((one) => one.view.state === 'complete')?.view;
  if (topic) return { ...nameBefore(topic), href: topic.href };
  const part = view.parts.find(({ state }) => state !== 'open');
  return part && { text: `the ${part.title.toLowerCase()}`, href: part.href };
}

/** What follows the beginning: something to do at once, and the recording. */
export function stepsAfter({ view, video }: Lecture): Link[] {
  return [...view.deeds, ...(video ? [{ text: 'Watch the talk', href: `${view.href}#talk` }] : [])];
}

/** A sentence or two on what a reader finds in a lecture that does not say so itself. */
export function ledeOf({ lead, parts }: LectureView): string | undefined {
  const topics = parts.find(({ id }) => id === 'topics')!;
  return topics.state === 'open' ? lead && firstSentences(lead, 240) : topics.says;
}

/** A lecture in the list of a course, with the number of its live figures. */
export interface LectureRow {
  view: LectureView;
  live: number;
}

/** The rows of the list of lectures. */
export async function lectureRows(lectures: readonly Lecture[]): Promise<LectureRow[]> {
  return Promise.all(
    lectures.map(async ({ slug, view }) => {
      const lives = (await topicsOf(slug)).map(({ view: { live } }) => live.computing + live.pressed);
      return { view, live: lives.reduce((sum, one) => sum + one, 0) };
    }),
  );
}
