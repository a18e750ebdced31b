import { lectureAddress } from '../core/places.ts';
import { allLectures } from './lectures.ts';
import { allQuestions } from './questions.ts';

/** One sentence on where each page of the lectures stands, by the page's address under the root. */
export async function saysOf(): Promise<Map<string, string>> {
  const said = new Map<string, string>();
  for (const { slug, view } of await allLectures()) {
    if (view.lead) said.set(lectureAddress(slug), view.lead);
    for (const { id, says } of view.parts) said.set(`${lectureAddress(slug)}${id}/`, says);
  }
  for (const { slug, id, view } of await allQuestions())
    said.set(`${lectureAddress(slug)}questions/${id}/`, view.standing);
  return said;
}
