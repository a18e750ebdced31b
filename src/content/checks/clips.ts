import { clipKind } from '../domain/clips.ts';
import { problem, START, type Problem } from '../domain/problems.ts';
import { captionsName, isPlayable } from '../load/clips.ts';
import type { Content } from '../load/load-content.ts';
import { unreadLines } from './transcripts.ts';

/** Videos and sounds that are not what their names say, and their captions: those that are of none, and lines of them that cannot be read. */
export function checkClips({ files }: Content): Problem[] {
  const of = new Set(files.filter(({ kind }) => kind === 'clips').map(({ path }) => captionsName(path)));
  return files.flatMap(({ kind, path, file, absolute }): Problem[] => {
    if (kind === 'clips' && !isPlayable(absolute)) {
      const what = `This is no ${clipKind(path) === 'video' ? 'video' : 'sound'} of the kind that its name says.`;
      return [problem(file, START, 'file-broken', what, 'Save it again, as MP4, WebM, MP3, M4A or WAV.')];
    }
    if (kind !== 'captions') return [];
    if (!of.has(path)) {
      const what = 'These are captions of nothing.';
      return [
        problem(
          file,
          START,
          'file-unclaimed',
          what,
          'Give it the name of the video or sound beside it, with .vtt.',
        ),
      ];
    }
    return unreadLines({ absolute, file });
  });
}
