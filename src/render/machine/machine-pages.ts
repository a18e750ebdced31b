import { PARTS, TRANSCRIPT, type PartId } from '../../content/domain/parts.ts';
import { lectureAddress } from '../../content/domain/page-places.ts';
import { headline, withSpeakers } from '../../content/domain/titles.ts';
import { sayTitle } from '../../content/markdown/title.ts';
import { capital } from '../../shared/words.ts';
import { perContext, type Context } from '../../content/context.ts';
import { languageOf } from '../../content/load/language-of.ts';
import type { Lecture } from '../../content/schemas/lecture.ts';
import type { MarkdownFile } from '../../content/load/load-content.ts';
import { spokenIn } from '../../content/load/transcripts.ts';
import { questionName } from '../views/question-name.ts';

/** A page of content that has a twin in Markdown. */
export interface MachinePage {
  address: string;
  kind: PartId | 'overview' | 'question' | 'term' | 'text' | 'transcript';
  /** The slug of its lecture; empty for what belongs to all. */
  lecture: string;
  /** The words of its h1, and the same in Markdown, as they were typed. */
  heading: string;
  typed: string;
  /** Its title without the name of the site. */
  title: string;
  /** The texts that stand on it, in their order. */
  texts: MarkdownFile[];
}

/** A lecture as its file says it, with its slug. */
export type LectureFile = Lecture & { slug: string };

// The dev server stays up on a file with faults, and then nothing in it may be taken for granted.
const isSound = ({ yaml }: { yaml: { problems: unknown[] } }): boolean => yaml.problems.length === 0;

/** All lectures by date; what has none comes last. */
export const lecturesOf = perContext(({ content }): LectureFile[] =>
  [...content.lectures]
    .flatMap(([slug, file]) => (file.data && isSound(file) ? [{ ...file.data, slug }] : []))
    .sort((a, b) => compare(a.date ?? '9', b.date ?? '9') || compare(a.slug, b.slug)),
);

/** Every page of content, lecture by lecture in the order of reading, then the glossary. */
export const machinePages = perContext((context): MachinePage[] => {
  const byLecture = Map.groupBy(context.content.texts.filter(isSound), ({ place }) => place.lecture);
  const terms = (byLecture.get('') ?? []).filter(({ place }) => place.kind === 'term');
  return [
    ...lecturesOf(context).flatMap((lecture) => pagesOf(lecture, byLecture.get(lecture.slug) ?? [], context)),
    ...terms.map((text): MachinePage => {
      const typed = capital(String(text.data?.['name'] ?? text.place.id));
      const name = sayTitle(typed, languageOf(text.source.path, context));
      return {
        address: text.address,
        kind: 'term',
        lecture: '',
        heading: name,
        typed,
        title: name,
        texts: [text],
      };
    }),
  ];
});

function pagesOf(lecture: LectureFile, all: MarkdownFile[], context: Context): MachinePage[] {
  const root = lectureAddress(lecture.slug);
  const lang = languageOf(`lectures/${lecture.slug}/lecture.yaml`, context);
  const name = sayTitle(headline(lecture.title).title, lang);
  const isSpoken = spokenIn(context.content, lecture.slug) !== undefined;
  const at = { lecture: lecture.slug };
  return [
    {
      ...at,
      address: root,
      kind: 'overview',
      heading: sayTitle(lecture.title, lang),
      typed: lecture.title,
      title: withSpeakers(name, lecture.speakers),
      texts: [],
    },
    ...PARTS.flatMap(({ id, title: part }): MachinePage[] => {
      const address = `${root}${id}/`;
      const page = { ...at, address, kind: id, heading: part, typed: part, title: `${part}: ${name}` };
      const own = all.filter((text) => text.address === address);
      const beside = id === 'talk' && isSpoken ? [transcript(page, root, name)] : [];
      if (own.length > 0) return [{ ...page, texts: own.sort(by('order')) }, ...beside];
      // A page that gathers others: questions, topics.
      const below = all
        .filter((text) => text.address.startsWith(address))
        .sort(by(id === 'topics' ? 'order' : 'number'));
      return [
        { ...page, texts: below },
        ...below.map((text) => ({ ...at, ...pageBelow(text, name, context) })),
        ...beside,
      ];
    }),
  ];
}

function transcript(talk: Omit<MachinePage, 'texts'>, root: string, name: string): MachinePage {
  const named = { heading: TRANSCRIPT, typed: TRANSCRIPT, title: `${TRANSCRIPT}: ${name}` };
  return { ...talk, ...named, address: `${root}transcript/`, kind: 'transcript', texts: [] };
}

function pageBelow(text: MarkdownFile, lecture: string, context: Context): Omit<MachinePage, 'lecture'> {
  const { address, place, data, source } = text;
  const typed = String(data?.['title'] ?? place.id);
  const heading = sayTitle(typed, languageOf(source.path, context));
  if (place.kind !== 'question')
    return { address, kind: 'text', heading, typed, title: `${heading}: ${lecture}`, texts: [text] };
  const name = questionName(data?.['number']);
  return { address, kind: 'question', heading, typed, title: `${name}: ${lecture}`, texts: [text] };
}

function by(field: 'order' | 'number'): (a: MarkdownFile, b: MarkdownFile) => number {
  const of = ({ data }: MarkdownFile): number => {
    const value = data?.[field];
    return typeof value === 'number' ? value : Number.MAX_SAFE_INTEGER;
  };
  return (a, b) => of(a) - of(b) || compare(a.address, b.address) || compare(a.place.id, b.place.id);
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
