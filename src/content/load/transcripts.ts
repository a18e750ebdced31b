import { readFileSync } from 'node:fs';
import { secondsOf } from '../domain/moments.ts';
import { transcriptOf, type TranscriptPart } from '../domain/transcript.ts';
import { readVtt, type Vtt } from '../domain/vtt.ts';
import { onceByFile } from '../../shared/once-by-file.ts';
import type { Content } from './load-content.ts';
import { plainText } from './list-files.ts';

/** A file of WebVTT as it was read, by its path on disk. */
export const vttOf: (path: string) => Vtt = onceByFile((path) =>
  readVtt(plainText(readFileSync(path, 'utf8'))),
);

const spoken = new WeakMap<Content, Map<string, TranscriptPart[] | undefined>>();

/** What the recording of a lecture says, in parts; nothing where there is no transcript. */
export function spokenIn(content: Content, slug: string): TranscriptPart[] | undefined {
  const known = spoken.get(content) ?? new Map<string, TranscriptPart[] | undefined>();
  spoken.set(content, known);
  if (!known.has(slug)) known.set(slug, read(content, slug));
  return known.get(slug);
}

function read({ files, lectures }: Content, slug: string): TranscriptPart[] | undefined {
  const file = files.find(
    ({ kind, path }) => kind === 'transcripts' && path === `lectures/${slug}/transcript.vtt`,
  );
  // A file with faults is read as well: the field may hold anything.
  const chapters: unknown = lectures.get(slug)?.data?.chapters;
  const begins = (Array.isArray(chapters) ? chapters : []).flatMap(
    (chapter: { at?: unknown; title?: unknown } | null) => {
      const seconds = secondsOf(String(chapter?.at));
      return seconds === undefined ? [] : [{ seconds, title: String(chapter?.title) }];
    },
  );
  return file && transcriptOf(vttOf(file.absolute).cues, begins);
}
