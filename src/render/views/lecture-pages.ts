import { allLectures, type Lecture } from './lectures.ts';
import { lectureKey, type PageKey } from './page-keys.ts';
import type { Link } from './types/link-views.ts';

/** The path of a page of a lecture, and what the page is given. */
type LecturePath<Params, Props> = {
  params: { lecture: string } & Params;
  props: { lecture: Lecture; nextLecture: Link | undefined } & Props;
} & PageKey;

/** Paths of the pages that each lecture has one of, with the lecture that comes after. */
export async function lecturePaths(): Promise<LecturePath<object, object>[]> {
  const all = await allLectures();
  const paths = all.map(async (lecture, i) => {
    const next = all[i + 1]?.view;
    const nextLecture = next && { text: next.name, html: next.nameHtml, href: next.href };
    const key = await lectureKey(lecture.slug);
    return { params: { lecture: lecture.slug }, props: { lecture, nextLecture }, ...key };
  });
  return Promise.all(paths);
}

/** Paths of the pages that each lecture has several of: one for each thing that `thingsOf` gives, by its id. */
export async function pathsOfEach<Name extends string, Thing extends { id: string }>(
  name: Name,
  thingsOf: (lecture: string) => Promise<Thing[]>,
): Promise<LecturePath<Record<Name, string>, { thing: Thing }>[]> {
  const paths = (await lecturePaths()).map(async ({ params, props, ...key }) =>
    (await thingsOf(params.lecture)).map((thing) => ({
      params: { ...params, ...({ [name]: thing.id } as Record<Name, string>) },
      props: { ...props, thing },
      ...key,
    })),
  );
  return (await Promise.all(paths)).flat();
}

/**
 * The pages before and after one of a lecture, in reading order: through its parts, and from topic to topic where it has some.
 * The page that lists the topics is beside that way.
 */
export function neighbours(
  { view, topics }: Lecture,
  page: string,
  nextLecture?: Link,
): { prev?: Link; next?: Link } {
  const line: Link[] = [
    { text: view.title, html: view.titleHtml, href: view.href },
    ...view.parts.flatMap(({ id, title, href }) =>
      id === 'topics' && topics.length > 0 ? topics : [{ text: title, href }],
    ),
    ...(nextLecture ? [nextLecture] : []),
  ];
  const at = line.findIndex(({ href }) => href === page);
  const [prev, next] = at < 0 ? [] : [line[at - 1], line[at + 1]];
  return { ...(prev ? { prev } : {}), ...(next ? { next } : {}) };
}

/** The pages before and after one of a list: before the first comes the list itself, after the last what follows the list. */
export function neighboursIn(
  pages: readonly Link[],
  page: string,
  list: Link,
  next: Link | undefined,
): { prev: Link; next: Link | undefined } {
  const at = pages.findIndex(({ href }) => href === page);
  return { prev: pages[at - 1] ?? list, next: pages[at + 1] ?? next };
}
