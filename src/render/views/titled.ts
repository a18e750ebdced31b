import { sayTitle } from '../../content/markdown/title.ts';
import { titleHtml } from '../markdown/words-html.ts';

/** Behind the names of drafts: only authors at work see it, since builds hold none. */
export const DRAFT_MARK = ' (draft)';

/** A title as plain words, and as finished HTML where it holds more than words; that of a draft says so wherever it stands. */
export function titled(text: string, draft = false): { title: string; titleHtml?: string } {
  const html = titleHtml(text);
  const mark = draft ? DRAFT_MARK : '';
  return { title: sayTitle(text) + mark, ...(html === undefined ? {} : { titleHtml: html + mark }) };
}
