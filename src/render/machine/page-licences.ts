import type { Content } from '../../content/load/load-content.ts';

/** What may be done with the words of a page, sentence by sentence; of a lecture's page also its notes' licence, of the code none. */
export function licencesOf(content: Content, lecture: string): string[] {
  const notes = content.lectures.get(lecture)?.data?.notes;
  return [
    ...(notes
      ? [
          `The notes: ${[notes.licence ?? 'licence unknown', notes.copyright].filter(Boolean).join('. ')}.`,
          ...notes.quotes,
        ]
      : []),
    ...(content.site?.data?.licences ?? [])
      .filter(({ of }) => !/\bcode\b/i.test(of))
      .map(({ of, name }) => `${of}: ${name}.`),
  ];
}
