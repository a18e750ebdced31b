import { context } from '../../content/context.ts';
import { languageOf } from '../../content/load/language-of.ts';
import { printWords, sayTitle } from '../../content/markdown/title.ts';
import { inLanguage, titleHtml } from '../markdown/words-html.ts';

/** Behind the names of drafts: only authors at work see it, since builds hold none. */
export const DRAFT_MARK = ' (draft)';

/**
 * A title of a file (from the content folder) as plain words, and as finished HTML where it holds more than words of our own language;
 * that of a draft says so wherever it stands.
 */
export function titled(text: string, path: string, draft = false): { title: string; titleHtml?: string } {
  const lang = languageOf(path, context());
  const words = sayTitle(text, lang);
  const html = inLanguage(titleHtml(text, lang), words, lang);
  const mark = draft ? DRAFT_MARK : '';
  return { title: words + mark, ...(html === undefined ? {} : { titleHtml: html + mark }) };
}

/** A field of a file that is plain text, printed as the language of the file has it. */
export function plain(text: string, path: string): string {
  return printWords(text, languageOf(path, context()));
}
