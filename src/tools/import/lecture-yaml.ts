import { youtubeId } from '../../content/domain/players.ts';
import { filled } from '../../shared/filled.ts';
import type { Lecture } from '../../content/schemas/lecture.ts';
import { judgeUrl } from './find-urls.ts';
import type { Found } from './found.ts';
import { isTex } from './inline-tex.ts';
import { mayNameSpeaker } from './split-title.ts';
import { writeYaml } from './write-yaml.ts';

/** What the maintainer knows and the raw notes do not say; absent is unknown. */
export interface Known {
  title?: string;
  number?: number;
  speakers?: Found['speakers'];
  date?: string;
  by?: string;
  taken?: string;
  licence?: string;
  copyright?: string;
  source?: string;
}

/** The fields of a lecture, as far as its notes say them or somebody knows them. */
export function lectureYaml(found: Found, known: Known): string {
  const number = known.number ?? found.number;
  const date = known.date ?? found.date;
  const speakers = known.speakers ?? found.speakers;
  const by = known.by ?? found.taker;
  const id = found.video && youtubeId(found.video);
  const { taken, source, licence, copyright } = known;
  const notes = filled({ by, taken, source, licence, copyright });
  const data = {
    ...filled({ number }),
    title: bare(known.title ?? found.title),
    ...filled({ series: found.series }),
    speakers: speakers.map(({ name, affiliations }) => ({ name: bare(name), ...filled({ affiliations }) })),
    ...filled({
      date,
      links: found.links.map(linkOf),
      video: id && { url: `https://www.youtube.com/watch?v=${id}` },
      files: found.files,
    }),
    notes,
  } satisfies Partial<Record<keyof Lecture, unknown>>;
  const unknown = [
    ...(date ? [] : ['date']),
    ...(['by', 'taken', 'licence', 'copyright'] as const)
      .filter((name) => !(name in notes))
      .map((name) => `notes.${name}`),
  ];
  const nobody = mayNameSpeaker(data.title)
    ? 'Look at this: the title may name the speaker.'
    : 'The notes name nobody.';
  const ofFile = found.titleFrom === 'file' && 'The name of the file: the notes say no title.';
  return writeYaml(
    data,
    filled({
      title: !known.title && (guess(found.guessed.title) ?? ofFile),
      speakers: speakers.length ? !known.speakers && guess(found.guessed.speakers) : nobody,
      notes: unknown.length && `Nobody has said yet: ${unknown.join(', ')}.`,
    }),
  );
}

function guess(where: string | undefined): string | undefined {
  return where && `Look at this: taken from ${where}, which may say something else.`;
}

function linkOf({ label, url }: Found['links'][number]): object {
  const judged = judgeUrl(url);
  if (!judged || judged.access === 'closed') return { label, text: url, access: 'closed' };
  return { label, url: judged.href, ...filled({ access: judged.access === 'sign-in' && 'sign-in' }) };
}

/** What would be a citation or a link to a page in a text is neither in a title, and what no TeX can set is no formula. */
export function bare(title: string): string {
  const words = title.replace(/(?<!\\)\$(?![\s$])([^$]*[^$\s\\])\$(?!\d)/g, (all, tex: string) =>
    isTex(tex) ? all : `\\$${tex}\\$`,
  );
  return /\[\[|\[[^\]]*@/.test(words) ? words.replaceAll('[', '(').replaceAll(']', ')') : words;
}
