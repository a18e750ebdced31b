import { onceOf } from '../../shared/once.ts';
import { placeOf } from '../domain/page-places.ts';
import { OWN_LANGUAGE, readLanguage } from '../domain/languages.ts';
import type { Content, MarkdownFile } from './load-content.ts';

/** What the language of a file is read from. */
export interface Languages {
  content: Pick<Content, 'site' | 'lectures' | 'texts'>;
  texts: ReadonlyMap<string, MarkdownFile>;
}

/** The same of content that no page asks about yet. */
export function languagesIn(content: Languages['content']): Languages {
  return { content, texts: new Map(content.texts.map((text) => [text.source.path, text])) };
}

/** What a file (from the content folder) is written in: as it says, else as its lecture or the site does. */
export function languageOf(path: string, { content, texts }: Languages): string {
  const lecture = content.lectures.get(placeOf(path)?.lecture ?? '');
  // Whether a text is `.md` or `.mdx` is no matter to what is said of it.
  const own = texts.get(path) ?? texts.get(path.replace(/x$/, ''));
  return [own, lecture, content.site].map((file) => tagIn(file?.data)).find(Boolean) ?? OWN_LANGUAGE;
}

/** What most of a page, by its address, is written in: of the first page that of the site, and of lists over all lectures ours. */
export function languageOfPage(address: string, languages: Languages): string {
  const text = byAddress(languages.content.texts).get(address);
  if (text) return languageOf(text.source.path, languages);
  const lecture = /^\/?lectures\/([^/]+)\//.exec(address)?.[1];
  if (lecture !== undefined) return languageOf(`lectures/${lecture}/lecture.yaml`, languages);
  return /^\/?$/.test(address) ? languageOf('site.yaml', languages) : OWN_LANGUAGE;
}

// The first text that has a page of its own at an address.
const byAddress = onceOf(
  (texts: Content['texts']) =>
    new Map(texts.filter(({ address }) => !address.includes('#')).map((text) => [text.address, text])),
);

// A file with faults is read as well: its fields may hold anything.
function tagIn(data: unknown): string | undefined {
  const { lang } = (data ?? {}) as { lang?: unknown };
  const read = typeof lang === 'string' ? readLanguage(lang) : undefined;
  return read && 'tag' in read ? read.tag : undefined;
}
