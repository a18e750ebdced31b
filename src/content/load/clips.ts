import { readFileSync } from 'node:fs';
import { clipKind, isClip, secondsOfClip } from '../domain/clips.ts';
import { besideText } from '../domain/urls.ts';
import { onceByFile } from '../../shared/once-by-file.ts';
import { nodesOf } from '../markdown/index-nodes.ts';
import type { SourceFile } from './list-files.ts';
import type { Content } from './load-content.ts';

/** A video or a sound that a text shows. */
export interface Clip {
  kind: 'video' | 'audio';
  file: SourceFile;
  /** Its words, from the file of the same name that ends with .vtt. */
  captions?: SourceFile;
  seconds?: number;
}

const headOf = onceByFile((path) => {
  const bytes = readFileSync(path);
  return { playable: isClip(path, bytes), seconds: secondsOfClip(path, bytes) };
});

/** Whether a file is what its name says. */
export function isPlayable(path: string): boolean {
  return headOf(path).playable;
}

/** The video or sound that a text at `path` names as an image, if there is one that can be played. */
export function clipAt(path: string, url: string, { files }: Pick<Content, 'files'>): Clip | undefined {
  const kind = clipKind(url);
  if (!kind) return undefined;
  const at = besideText(path, url);
  const file = files.find((one) => one.kind === 'clips' && one.path === at);
  if (!file || !isPlayable(file.absolute)) return undefined;
  const words = captionsName(file.path);
  const captions = files.find((one) => one.kind === 'captions' && one.path === words);
  const { seconds } = headOf(file.absolute);
  return { kind, file, ...(captions ? { captions } : {}), ...(seconds === undefined ? {} : { seconds }) };
}

/** The path of the captions of a video or sound. */
export function captionsName(path: string): string {
  return path.replace(/\.[a-z\d]+$/, '.vtt');
}

/** The files of all videos and sounds that texts show, with their captions: no others are published. */
export function clipFiles(content: Content): SourceFile[] {
  const shown = content.prose.flatMap(({ source, tree }) =>
    nodesOf(tree, 'image').flatMap(({ url }) => {
      const clip = clipAt(source.path, url, content);
      return clip ? [clip.file, ...(clip.captions ? [clip.captions] : [])] : [];
    }),
  );
  return [...new Set(shown)];
}
