import { didYouMean } from '../../shared/nearest.ts';
import { problem, type Problem } from '../domain/problems.ts';
import { byOrder } from '../domain/topic-order.ts';
import type { Content, MarkdownFile } from '../load/load-content.ts';

const COMES_FIRST = 'What a topic builds on comes before it: change `order`, or take it out.';

/** Topics that build on one which does not exist, comes later, or builds on them. */
export function checkAfter(content: Content): Problem[] {
  const topics = content.texts.filter(({ place }) => place.kind === 'topic');
  const drafts = new Set(content.drafts?.texts.map(({ address }) => address));
  return [...Map.groupBy(topics, ({ place }) => place.lecture).values()].flatMap((all) =>
    faultsOf(all, drafts),
  );
}

function faultsOf(topics: MarkdownFile[], drafts: ReadonlySet<string>): Problem[] {
  const sorted = topics.toSorted((a, b) => byOrder(placed(a), placed(b)));
  const at = new Map(sorted.map(({ place }, i) => [place.id, i]));
  const leads = new Map(topics.map((topic) => [topic.place.id, afterOf(topic)]));
  return topics.flatMap((topic) =>
    afterOf(topic).flatMap((id, i) => {
      const fault = (
        code: 'field-value' | 'topic-order' | 'link-draft',
        what: string,
        hint: string,
      ): Problem[] => [problem(topic.source.file, topic.yaml.place(['after', i]), code, what, hint)];
      const others = [...at.keys()].filter((other) => other !== topic.place.id);
      if (!at.has(id) && drafts.has(topic.address.replace(/[^/]+\/$/, `${id}/`)))
        return fault(
          'link-draft',
          `The topic "${id}" is a draft, and builds leave drafts out.`,
          'Take it out, or remove `draft: true` from its file.',
        );
      if (!at.has(id))
        return fault(
          'field-value',
          `This lecture has no topic "${id}".`,
          didYouMean(id, others, `Its other topics are: ${others.join(', ') || 'none'}.`),
        );
      if (id === topic.place.id) return fault('topic-order', 'The topic builds on itself.', 'Take it out.');
      if (reaches(id, topic.place.id, leads))
        return fault(
          'topic-order',
          `The topic builds on "${id}", which builds on it.`,
          'Take one of them out.',
        );
      if (at.get(id)! > at.get(topic.place.id)!)
        return fault('topic-order', `The topic builds on "${id}", which comes after it.`, COMES_FIRST);
      return [];
    }),
  );
}

// A file with faults is read as well: its fields may hold anything.
function afterOf({ data }: MarkdownFile): string[] {
  const after: unknown = data?.['after'];
  return Array.isArray(after) ? after.map(String) : [];
}

function placed({ data, place }: MarkdownFile): { id: string; order: number } {
  const order = Number(data?.['order']);
  return { id: place.id, order: Number.isNaN(order) ? Number.MAX_SAFE_INTEGER : order };
}

function reaches(from: string, to: string, leads: Map<string, string[]>, seen = new Set<string>()): boolean {
  if (from === to) return true;
  if (seen.has(from)) return false;
  seen.add(from);
  return (leads.get(from) ?? []).some((next) => reaches(next, to, leads, seen));
}
