import { problem, type Problem } from '../domain/problems.ts';
import type { Content } from '../load/load-content.ts';

/** Topics that serve a phrase which the lecture's abstract does not hold. */
export function checkServes(content: Content): Problem[] {
  return content.texts.flatMap(({ source, place, data, yaml }) => {
    const phrase: unknown = (data?.['serves'] as { phrase?: unknown } | undefined)?.phrase;
    if (place.kind !== 'topic' || typeof phrase !== 'string') return [];
    const abstract = content.texts.find(
      (text) =>
        text.place.lecture === place.lecture && text.place.kind === 'section' && text.place.id === 'abstract',
    );
    if (abstract && plain(abstract.text).includes(plain(phrase))) return [];
    const what = abstract
      ? `The abstract does not say "${phrase}".`
      : `There is no abstract that could say "${phrase}".`;
    const hint = 'Copy the words from it.';
    return [problem(source.file, yaml.place(['serves', 'phrase']), 'field-value', what, hint)];
  });
}

// Words alone: `[[page|words]]`, emphasis and line ends are the file's.
function plain(text: string): string {
  return text
    .replace(/\[\[(?:[^\]|]*\|)?([^\]]*)\]\]/g, '$1')
    .replace(/[*_`]/g, '')
    .replace(/\s+/g, ' ');
}
