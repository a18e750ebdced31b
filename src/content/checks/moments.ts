import { secondsOf } from '../domain/moments.ts';
import { problem, type Place, type Problem } from '../domain/problems.ts';
import { spotsOf } from '../markdown/index-nodes.ts';
import { isEscaped, placeInText } from '../markdown/structure/positions.ts';
import type { Content, Prose } from '../load/load-content.ts';

/** Moments of a recording that a lecture does not have or that is shorter, and chapters out of their order. */
export function checkMoments(content: Content): Problem[] {
  return [...content.prose.flatMap((text) => inText(text, content)), ...inChapters(content)];
}

const NEAR = /\[\d{1,3}:\d{2}(?::\d{2})?(?:\s?[-–]\s?\d{1,3}:\d{2}(?::\d{2})?)?\](?![([:])/gu;

// "[12:75]", "[1:00-2:00]": in a lecture with a recording, hardly a plain text.
function nearMisses({ source, tree, text, at }: Prose): Problem[] {
  return spotsOf(tree).flatMap(({ node, parent }) => {
    if (node.type !== 'text' || parent?.type === 'link') return [];
    return [...node.value.matchAll(NEAR)].flatMap(({ 0: written, index }) => {
      if (isEscaped(node, index, text)) return [];
      const what = `"${written}" is no moment of the recording.`;
      const hint = 'Write the one at which it begins, [12:34] or [1:02:03]; for a plain [, write \\[.';
      return [
        problem(source.file, at(placeInText(node, index, text)), 'moment-unknown', what, hint, 'warning'),
      ];
    });
  });
}

function inText(prose: Prose, { lectures }: Content): Problem[] {
  const { source, structure, at } = prose;
  const [folder, slug = ''] = source.path.split('/');
  const video = lectures.get(slug)?.data?.video;
  if (folder !== 'lectures') return [];
  const found = structure.moments.flatMap(({ node, place }) => {
    const [word] = node.children;
    const written = word?.type === 'text' ? word.value : '';
    if (video) return late(video, written, source.file, at(place));
    const what = `"[${written}]" is a moment of a recording, and this lecture names none.`;
    const hint = 'Name it under `video` in lecture.yaml; for a plain [, write \\[.';
    return [problem(source.file, at(place), 'moment-unknown', what, hint, 'warning')];
  });
  return video ? [...found, ...nearMisses(prose)] : found;
}

function inChapters({ lectures }: Content): Problem[] {
  return [...lectures.values()].flatMap(({ data, yaml, source }) => {
    // A file with faults is read as well: the field may hold anything.
    const chapters: unknown = data?.chapters;
    if (!Array.isArray(chapters) || chapters.length === 0) return [];
    if (!data?.video)
      return [
        problem(
          source.file,
          yaml.place(['chapters']),
          'moment-unknown',
          'There are chapters but no recording.',
          'Name it under `video`.',
        ),
      ];
    let last = -1;
    return chapters.flatMap((chapter: { at?: unknown } | null, i) => {
      const written = String(chapter?.at);
      const seconds = secondsOf(written);
      if (seconds === undefined) return [];
      const place = yaml.place(['chapters', i, 'at']);
      const faults = late(data.video!, written, source.file, place);
      if (seconds <= last)
        faults.push(
          problem(
            source.file,
            place,
            'field-value',
            `The chapter at ${written} does not come after the one before it.`,
            'Put chapters in the order of the recording, each at a moment of its own.',
          ),
        );
      last = Math.max(last, seconds);
      return faults;
    });
  });
}

function late(video: { length?: unknown }, written: string, file: string, place: Place): Problem[] {
  const length = secondsOf(String(video.length));
  if (length === undefined || secondsOf(written)! <= length) return [];
  const what = `The recording ends at ${String(video.length)}, before ${written}.`;
  return [
    problem(file, place, 'moment-unknown', what, 'Look up the moment, or mend `length` under `video`.'),
  ];
}
