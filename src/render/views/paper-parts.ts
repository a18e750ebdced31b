import { context } from '../../content/context.ts';
import { SECTIONS } from '../../content/domain/page-places.ts';
import { ANSWERS, partTitle } from '../../content/domain/parts.ts';
import { nodesOf } from '../../content/markdown/index-nodes.ts';
import type { Lecture } from './lectures.ts';
import { questionsOf, type Question } from './questions.ts';
import { readingListOf } from './readings.ts';
import { contentPath } from './repository-links.ts';
import { sectionOf, type Section } from './sections.ts';
import { slotsOf, type Slot } from './slots.ts';
import { topicsOf, type Topic } from './topics.ts';
import type { Part } from './types/lecture-view.ts';
import type { OutLink, Words } from './types/link-views.ts';
import type { Video } from './types/recording-view.ts';
import type { ReadingView, WorkView } from './types/work-views.ts';
import { worksOfLecture } from './works.ts';

/** A part of a lecture with all that stands in it. */
export interface PaperPart extends Pick<Part, 'id' | 'title' | 'says'> {
  section?: Section;
  video?: Video | undefined;
  links?: OutLink[];
  slots?: Slot[];
  topics?: Topic[];
  questions?: Question[];
  readings?: ReadingView[];
  works?: WorkView[];
  /** The texts whose answers stand here, by what their ids begin with. */
  answersOf?: { id: string; title: Words }[];
  /** A list that holds nothing: `says` tells so. */
  empty: boolean;
}

/** The parts of a lecture as they follow each other on paper: answers that its texts fold away stand before the references. */
export async function paperParts({ slug, view, video, links }: Lecture): Promise<PaperPart[]> {
  const topics = await topicsOf(slug);
  const lists = {
    summary: { slots: await slotsOf(slug) },
    topics: { topics },
    questions: { questions: await questionsOf(slug) },
    'reading-list': { readings: (await readingListOf(slug)).items },
    references: { works: await worksOfLecture(slug) },
  };
  const sections = await Promise.all(SECTIONS.map(async (id) => [id, await sectionOf(slug, id)] as const));
  const running = sections.map(
    ([id, section]) => [id, { section, ...(id === 'talk' ? { video, links } : {}) }] as const,
  );
  const held = new Map<string, Partial<PaperPart>>([
    ...Object.entries(lists).map(
      ([id, list]) => [id, { ...list, empty: Object.values(list).flat().length === 0 }] as const,
    ),
    ...running,
  ]);
  const parts = view.parts.map((part): PaperPart => ({ ...part, empty: false, ...held.get(part.id) }));
  const answersOf = [
    ...topics.filter(hasAnswers).map(({ id, view: topic }) => ({
      id: `topics-${id}`,
      title: { text: topic.title, html: topic.titleHtml },
    })),
    ...sections
      .filter(([, section]) => hasAnswers(section))
      .map(([id]) => ({ id, title: { text: partTitle(id) } })),
  ];
  const last = parts.pop()!;
  const answers: PaperPart = {
    id: 'answers',
    title: ANSWERS,
    says: 'To try first, without them.',
    empty: false,
    answersOf,
  };
  return [...parts, ...(answersOf.length > 0 ? [answers] : []), last];
}

function hasAnswers({ filePath = '' }: { filePath?: string }): boolean {
  const tree = context().texts.get(contentPath(filePath))?.tree;
  return tree !== undefined && nodesOf(tree, 'answer').length > 0;
}
