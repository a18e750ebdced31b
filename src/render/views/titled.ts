import { sayTitle } from '../../content/markdown/title.ts';
import { titleHtml } from '../markdown/words-html.ts';

/** A title as plain words, and as finished HTML where it holds more than words. */
export function titled(text: string): { title: string; titleHtml?: string } {
  const html = titleHtml(text);
  return { title: sayTitle(text), ...(html === undefined ? {} : { titleHtml: html }) };
}
