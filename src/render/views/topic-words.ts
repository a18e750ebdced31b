import { escapeHtml } from '../../shared/escape-html.ts';
import { listed } from '../../shared/words.ts';
import type { Words } from './types/link-views.ts';
import type { TopicView } from './types/topic-view.ts';

/** A name as it stands within a sentence: a large article becomes small. */
export function namesBefore(name: string): string {
  return name.replace(/^(The|A|An)(?= )/, (article) => article.toLowerCase());
}

/** The short name of a topic as it stands within a sentence. */
export function nameBefore({ short, shortHtml }: Pick<TopicView, 'short' | 'shortHtml'>): Words {
  return { text: namesBefore(short), html: shortHtml && namesBefore(shortHtml) };
}

/** Names one after the other: "a, b and c". */
export function listedNames(names: readonly Words[]): Words {
  const html = names.some((name) => name.html !== undefined);
  return {
    text: listed(names.map(({ text }) => text)),
    html: html ? listed(names.map((name) => name.html ?? escapeHtml(name.text))) : undefined,
  };
}

/** HTML without its ids: what stands in a lede has them on the topic's own page. */
export function withoutIds(html: string): string {
  return html.replace(/ id="[^"]*"/g, '');
}
