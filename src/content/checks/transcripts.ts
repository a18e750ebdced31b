import { clockOf, secondsOf } from '../domain/moments.ts';
import { problem, START, type Problem } from '../domain/problems.ts';
import type { Content } from '../load/load-content.ts';
import type { SourceFile } from '../load/list-files.ts';
import { vttOf } from '../load/transcripts.ts';

/** Transcripts of what no recording says, or not for so long, and lines of them that cannot be read. */
export function checkTranscripts({ files, lectures }: Content): Problem[] {
  return files
    .filter(({ kind }) => kind === 'transcripts')
    .flatMap(({ absolute, file, path }): Problem[] => {
      const video = lectures.get(path.split('/')[1]!)?.data?.video;
      const { cues } = vttOf(absolute);
      const lines = unreadLines({ absolute, file });
      if (lines.length === 0 && cues.length === 0)
        lines.push(
          problem(
            file,
            START,
            'transcript-syntax',
            'The transcript is empty.',
            'Write what is said, or take the file out.',
          ),
        );
      if (!video) {
        const what = 'There is a transcript but no recording.';
        return [
          ...lines,
          problem(file, START, 'moment-unknown', what, 'Name it under `video` in lecture.yaml.'),
        ];
      }
      const length = secondsOf(String(video.length));
      const late = length === undefined ? undefined : cues.find(({ end }) => end >= length + 1);
      if (!late) return lines;
      const what = `The recording ends at ${String(video.length)}, before ${clockOf(late.end)}.`;
      const hint = 'Look up the moment, or mend `length` under `video` in lecture.yaml.';
      return [...lines, problem(file, { line: late.line, column: 1 }, 'moment-unknown', what, hint)];
    });
}

/** The lines of a file of WebVTT that cannot be read. */
export function unreadLines({ absolute, file }: Pick<SourceFile, 'absolute' | 'file'>): Problem[] {
  return vttOf(absolute).faults.map(({ line, what, hint }) =>
    problem(file, { line, column: 1 }, 'transcript-syntax', what, hint),
  );
}
