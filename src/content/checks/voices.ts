import { problem, START, type Problem } from '../domain/problems.ts';
import type { Content } from '../load/load-content.ts';

/** Texts that do not say whose they are; an open slot or question is nobody's. */
export function checkVoices(content: Content): Problem[] {
  const hint = 'Add `by: notes`, `by: speaker` or `by: companion` to the front matter.';
  return content.texts.flatMap(({ source, data, filled }) => {
    if (!data) return [];
    const missing: Problem[] = [];
    if (filled && !data['by'])
      missing.push(
        problem(source.file, START, 'voice-missing', 'This text does not say whose words it holds.', hint),
      );
    const leads = data['leads'];
    if (Array.isArray(leads) && leads.length && !data['leads_by'])
      missing.push(
        problem(
          source.file,
          START,
          'voice-missing',
          'The leads do not say who gathered them.',
          'Add `leads_by: companion` to the front matter.',
        ),
      );
    return missing;
  });
}
