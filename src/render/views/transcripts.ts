import { clockOf, momentOf, type Moment } from '../../content/domain/moments.ts';
import { spokenIn } from '../../content/load/transcripts.ts';
import { context } from '../../content/context.ts';
import type { Lecture } from './lectures.ts';
import { plain } from './titled.ts';
import type { Heading } from './types/link-views.ts';

/** A sentence that is said, with where it is in the recording; two within a second have one time. */
interface SentenceView extends Moment {
  at?: string;
  text: string;
}

/** What one speaker says in one go. */
interface PassageView {
  voice?: string;
  sentences: SentenceView[];
}

/** A part of a transcript under its heading. */
export interface SpokenPart extends Heading {
  passages: PassageView[];
}

/** What the recording of a lecture says; empty where there is no transcript, or no recording that it could be of. */
export function transcriptView({ slug }: Pick<Lecture, 'slug'>): SpokenPart[] {
  const { content } = context();
  const video = content.lectures.get(slug)?.data?.video;
  if (!video) return [];
  return (spokenIn(content, slug) ?? []).map(({ id, title, passages }) => ({
    id,
    text: plain(title, `lectures/${slug}/lecture.yaml`),
    depth: 2,
    passages: passages.map(({ voice, sentences }, i) => {
      // Who speaks is said where that changes.
      const isNew = voice && voice !== passages[i - 1]?.voice;
      return {
        ...(isNew ? { voice } : {}),
        sentences: sentences.map(({ at, text }, n) => ({
          text,
          ...(at === sentences[n - 1]?.at ? {} : { at: clockOf(at) }),
          ...momentOf(video, at),
        })),
      };
    }),
  }));
}
