/** A title with who spoke, for descriptions: "“Alpha”, Ada One, Bo Two". */
export function withSpeakers(title: string, speakers: readonly { name: string }[]): string {
  return [title, ...speakers.map(({ name }) => name)].join(', ');
}

/** "Headline – the rest": the headline stands large, the rest under it; the dash belongs to the title. */
export function headline(title: string): { title: string; subtitle?: string } {
  const dash = / (?:–|--) /.exec(title);
  if (!dash) return { title };
  return { title: title.slice(0, dash.index), subtitle: title.slice(dash.index + dash[0].length) };
}
