import { lectureAddress } from '../../content/domain/page-places.ts';
import { withSpeakers } from '../../content/domain/titles.ts';
import { sentence } from '../../shared/words.ts';
import { allLectures } from './lectures.ts';
import { allQuestions } from './questions.ts';
import { allTerms } from './terms.ts';
import { topicsOf } from './topics.ts';
import type { LectureView } from './types/lecture-view.ts';

/** A sentence or a few on each page of the lectures and the glossary, by the page's address under the root. */
export async function saysOf(): Promise<Map<string, string>> {
  const said = new Map<string, string>();
  for (const { slug, view } of await allLectures()) {
    const root = lectureAddress(slug);
    said.set(root, sayLecture(view));
    for (const { id, says } of view.parts) said.set(`${root}${id}/`, says);
    said.set(`${root}transcript/`, 'What the recording says, sentence by sentence.');
    for (const { id, view: topic } of await topicsOf(slug))
      said.set(
        `${root}topics/${id}/`,
        topic.state === 'open' ? `${sentence(topic.lede)} Nobody has written it yet.` : topic.lede,
      );
  }
  for (const { slug, id, view } of await allQuestions())
    said.set(`${lectureAddress(slug)}questions/${id}/`, view.standing);
  for (const { id, view } of await allTerms()) said.set(`/glossary/${id}/`, view.short);
  return said;
}

/** What a lecture is about: the first sentences of its abstract, or who spoke on what where there is none. */
export function sayLecture({ lead, title, speakers }: LectureView): string {
  return lead ?? `Notes of ${sentence(withSpeakers(`“${title}”`, speakers))}`;
}
