import { stringify } from 'yaml';
import { pathThere } from '../../content/domain/repository.ts';
import type { Context } from '../../content/context.ts';
import { languageOf, languageOfPage } from '../../content/load/language-of.ts';
import { sayTitle } from '../../content/markdown/title.ts';
import { bodyOf } from './bodies.ts';
import { fullAddress } from './full-addresses.ts';
import { licencesOf } from './page-licences.ts';
import type { MachinePage } from './machine-pages.ts';
import { plainHeading } from './portable-markdown.ts';
import { entry, worksOn } from './cited-works.ts';

/** A page of content as one file of Markdown; `changed` is the ISO day of its last change, where that is known. */
export function twinOf(page: MachinePage, context: Context, changed: string | undefined): string {
  const lecture = context.content.lectures.get(page.lecture)?.data;
  const voices = [...new Set(page.texts.filter((t) => t.filled).flatMap(({ data }) => data?.['by'] ?? []))];
  const folder = context.content.site?.data?.content_path;
  const head = {
    title: page.title,
    address: fullAddress(page.address, context.settings),
    ...(lecture
      ? {
          lecture: sayTitle(lecture.title, languageOf(`lectures/${page.lecture}/lecture.yaml`, context)),
          speakers: lecture.speakers.map(({ name }) => name),
          ...(lecture.date ? { date: lecture.date } : {}),
        }
      : {}),
    ...(voices.length > 0 ? { voice: voices.length === 1 ? voices[0] : voices } : {}),
    licence: licencesOf(context.content, page.lecture),
    ...(changed ? { changed } : {}),
    ...(page.texts.length === 1 ? { file: pathThere(page.texts[0]!.source.path, folder) } : {}),
  };
  // What stands there in full is not listed again.
  const listed = new Set(
    [
      ...(page.kind === 'reading-list'
        ? (context.content.readingLists.get(page.lecture)?.data?.items ?? [])
        : []),
      ...page.texts.flatMap(({ data }) => (data?.['further'] ?? []) as { cite: string }[]),
    ].map(({ cite }) => context.label(cite)?.key),
  );
  const cited =
    page.kind === 'references' ? [] : worksOn(page.address, context).filter((key) => !listed.has(key));
  const works = cited.map((key) => `- ${entry(key, context)}`).join('\n');
  return [
    `---\n${stringify(head, { lineWidth: 0 })}---`,
    plainHeading(page.typed, languageOfPage(page.address, context)),
    ...bodyOf(page, context),
    ...(works ? ['## Works cited on this page', works] : []),
  ]
    .join('\n\n')
    .concat('\n');
}
