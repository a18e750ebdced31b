import { lectureAddress } from '../domain/page-places.ts';
import type { Place } from '../domain/problems.ts';
import { numberLabels, type Labels } from './number-labels.ts';
import type { YamlSource } from './read-yaml.ts';

// What is asked of content here; `load-content.ts`, which has the whole of it, leads to this file.
interface Written {
  source: { path: string; file: string };
  yaml: YamlSource;
  data: unknown;
}
type Text = Written & Parameters<typeof numberLabels>[0][number];
type Field = Parameters<typeof numberLabels>[1][number];
interface Parts {
  files: { path: string; file: string }[];
  lectures: Map<string, Written>;
  readingLists: Map<string, Written>;
  texts: Text[];
  fields: Field[];
  prose: Field[];
  yamls: Written[];
  labels: Labels;
  problems: { file: string }[];
}

/** Something that says of itself that it is a draft. */
export interface Draft {
  title: string;
  /** Where its page is while it is shown; of a lecture, that of the overview. */
  address: string;
  /** All files of a lecture are drafts where its lecture.yaml is one. */
  lecture: boolean;
  file: string;
  place: Place;
}

/** Everything with `draft: true`, in the order of the files. */
export function draftsOf({ lectures, texts }: Pick<Parts, 'lectures' | 'texts'>): Draft[] {
  const draft = ({ source, yaml, data }: Written, address: string, lecture: boolean): Draft => {
    const said = (data as Record<string, unknown>)['title'] ?? (data as Record<string, unknown>)['name'];
    const title = typeof said === 'string' ? said : source.path;
    return { title, address, lecture, file: source.file, place: yaml.place(['draft']) };
  };
  return [
    ...[...lectures].flatMap(([slug, file]) =>
      isDraft(file) ? [draft(file, lectureAddress(slug), true)] : [],
    ),
    ...texts.filter(isDraft).map((text) => draft(text, text.address, false)),
  ].sort((a, b) => (a.file < b.file ? -1 : 1));
}

/** The content as a build sees it, with what it does not see of it under `drafts`. */
export function withoutDrafts<Content extends Parts>(content: Content): Content & { drafts?: Content } {
  const drafts = draftsOf(content);
  if (drafts.length === 0) return content;
  const files = new Set(drafts.map(({ file }) => file));
  const folders = [...content.lectures].flatMap(([slug, file]) =>
    isDraft(file) ? [`lectures/${slug}/`] : [],
  );
  const hidden = new Set(
    content.files
      .filter(({ path, file }) => files.has(file) || folders.some((folder) => path.startsWith(folder)))
      .map(({ file }) => file),
  );
  return {
    ...partOf(content, (file) => !hidden.has(file)),
    drafts: partOf(content, (file) => hidden.has(file)),
  };
}

function isDraft({ data }: Written): boolean {
  return (data as { draft?: unknown } | undefined)?.draft === true;
}

// What stands in the files that are let through; works and settings belong to both parts.
function partOf<Content extends Parts>(content: Content, lets: (file: string) => boolean): Content {
  const own = ({ source }: { source: { file: string } }): boolean => lets(source.file);
  const map = <T extends Written>(all: Map<string, T>): Map<string, T> =>
    new Map([...all].filter(([, file]) => own(file)));
  const [texts, fields] = [content.texts.filter(own), content.fields.filter(own)];
  return {
    ...content,
    files: content.files.filter(({ file }) => lets(file)),
    lectures: map(content.lectures),
    readingLists: map(content.readingLists),
    texts,
    fields,
    prose: [...texts, ...fields],
    yamls: content.yamls.filter(own),
    labels: numberLabels(texts, fields),
    problems: content.problems.filter(({ file }) => lets(file)),
  };
}
