import { lectureAddress, placeOf } from '../../content/domain/page-places.ts';
import { licenceAddress } from '../../content/domain/licences.ts';
import { firstSentences } from '../../shared/sentences.ts';
import type { Voice } from '../../content/domain/states.ts';
import { context, perContext } from '../../content/context.ts';
import { blockWords } from '../markdown/steps/plain-words.ts';
import type { MarkdownFile } from '../../content/load/load-content.ts';
import { allLectures, type Lecture } from './lectures.ts';
import { allQuestions } from './questions.ts';
import { allTerms } from './terms.ts';
import type { QuestionView } from './types/open-views.ts';
import type { TermView } from './types/term-view.ts';
import type { WorkView } from './types/work-views.ts';
import { works } from './works.ts';

/** What a page is about, for those who read it by machine. */
export interface About {
  kind: 'home' | 'lecture' | 'part' | 'question' | 'term' | 'work' | 'page';
  /** Under the site's root, with slashes at both ends. */
  address: string;
  lecture?: Lecture;
  question?: QuestionView;
  /** The answer to the question as plain words. */
  answer?: string;
  term?: TermView;
  work?: WorkView;
  /** The people whose words stand here; the companion is none. */
  authors: string[];
  /** ISO day on which those words were said or written. */
  date?: string;
  /** The licence of those words, where its address is known. */
  licence?: string;
}

/** What the page at an address is about. */
export async function aboutPage(address: string): Promise<About> {
  const index = await indexOf(context());
  const at = { address, authors: [] };
  if (address === '/') return { ...at, kind: 'home' };
  const term = index.terms.get(address);
  if (term) return { ...at, kind: 'term', term, ...companionLicence() };
  const work = index.works.get(address);
  if (work) return { ...at, kind: 'work', work };
  const lecture = index.lectures.get(/^\/lectures\/[^/]+\//.exec(address)?.[0] ?? '');
  if (!lecture) return { ...at, kind: 'page' };
  const texts = index.texts.get(address) ?? [];
  const question = index.questions.get(address);
  const isOverview = address === lectureAddress(lecture.slug);
  const voices = new Set(
    texts.flatMap(({ data, filled }) => (filled ? ((data?.['by'] as Voice | undefined) ?? []) : [])),
  );
  if (isOverview) voices.add('notes');
  return {
    address,
    lecture,
    kind: question ? 'question' : isOverview ? 'lecture' : 'part',
    ...(question ? { question, ...answerOf(texts[0]) } : {}),
    ...wordsBy(voices, lecture),
  };
}

function wordsBy(voices: Set<Voice>, { view, source }: Lecture): Pick<About, 'authors' | 'date' | 'licence'> {
  const authors = [
    ...(voices.has('speaker') ? view.speakers.map(({ name }) => name) : []),
    ...(voices.has('notes') && source.by ? [source.by] : []),
  ];
  const date = voices.has('notes')
    ? (source.taken ?? view.date)
    : voices.has('speaker')
      ? view.date
      : undefined;
  const licence = voices.has('notes') && source.licence ? licenceAddress(source.licence) : undefined;
  const [only] = voices;
  if (voices.size === 1 && only === 'companion') return { authors, ...companionLicence() };
  return { authors, ...(date ? { date } : {}), ...(licence && voices.size === 1 ? { licence } : {}) };
}

function companionLicence(): { licence?: string } {
  const { licences = [] } = context().content.site?.data ?? {};
  const said = licences.find(({ of }) => /companion/i.test(of));
  const licence = said && (said.url ?? licenceAddress(said.name));
  return licence ? { licence } : {};
}

function answerOf(text: MarkdownFile | undefined): { answer?: string } {
  if (!text?.filled) return {};
  const blocks = text.tree.children.filter(({ type }) => type === 'paragraph' || type === 'list');
  return {
    answer: firstSentences(blocks.map((block) => blockWords(block, text.source.path)).join(' '), 600),
  };
}

const indexOf = perContext(async ({ content }) => {
  const [lectures, questions, terms, all] = await Promise.all([
    allLectures(),
    allQuestions(),
    allTerms(),
    works(),
  ]);
  return {
    lectures: new Map(lectures.map((lecture) => [lectureAddress(lecture.slug), lecture])),
    questions: new Map(
      questions.map(({ slug, id, view }) => [placeOf(`lectures/${slug}/questions/${id}.md`)!.address, view]),
    ),
    terms: new Map(terms.map(({ id, view }) => [placeOf(`glossary/${id}.md`)!.address, view])),
    works: new Map([...all.values()].map((view) => [`/references/${view.key}/`, view])),
    texts: Map.groupBy(content.texts, ({ address }) => address),
  };
});
