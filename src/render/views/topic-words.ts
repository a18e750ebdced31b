/** A name as it stands within a sentence: a large article becomes small. */
export function namesBefore(name: string): string {
  return name.replace(/^(The|A|An)(?= )/, (article) => article.toLowerCase());
}

/** HTML without its ids: what stands in a lede has them on the topic's own page. */
export function withoutIds(html: string): string {
  return html.replace(/ id="[^"]*"/g, '');
}
