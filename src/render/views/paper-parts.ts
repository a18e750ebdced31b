import { SECTIONS } from '../../content/domain/page-places.ts';
import type { Lecture } from './lectures.ts';
import { questionsOf, type Question } from './questions.ts';
import { readingListOf } from './readings.ts';
import { sectionOf, type Section } from './sections.ts';
import { slotsOf, type Slot } from './slots.ts';
import { topicsOf, type Topic } from './topics.ts';
import type { OutLink, Part, ReadingView, Video, WorkView } from './views.ts';
import { worksOfLecture } from './works.ts';

/** A part of a lecture with all that stands in it. */
export interface PaperPart extends Part {
  section?: Section;
  video?: Video | undefined;
  links?: OutLink[];
  slots?: Slot[];
  topics?: Topic[];
  questions?: Question[];
  readings?: ReadingView[];
  works?: WorkView[];
  /** A list that holds nothing: `says` tells so. */
  empty: boolean;
}

/** The parts of a lecture as they follow each other on paper. */
export async function paperParts({ slug, view, video, links }: Lecture): Promise<PaperPart[]> {
  const lists = {
    summary: { slots: await slotsOf(slug) },
    topics: { topics: await topicsOf(slug) },
    questions: { questions: await questionsOf(slug) },
    'reading-list': { readings: (await readingListOf(slug)).items },
    references: { works: await worksOfLecture(slug) },
  };
  const running = SECTIONS.map(
    async (id) =>
      [id, { section: await sectionOf(slug, id), ...(id === 'talk' ? { video, links } : {}) }] as const,
  );
  const held = new Map<string, Partial<PaperPart>>([
    ...Object.entries(lists).map(
      ([id, list]) => [id, { ...list, empty: Object.values(list).flat().length === 0 }] as const,
    ),
    ...(await Promise.all(running)),
  ]);
  return view.parts.map((part) => ({ ...part, empty: false, ...held.get(part.id) }));
}
