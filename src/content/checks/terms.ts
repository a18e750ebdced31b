import { problem, type Problem } from '../domain/problems.ts';
import { nameKey } from '../domain/site-map.ts';
import type { Content } from '../load/load-content.ts';
import { namesOf } from '../load/make-site-map.ts';

/** Names that two terms of the glossary share: a [[link]] could mean either. */
export function checkTerms(content: Content): Problem[] {
  const taken = new Map<string, string>();
  const problems: Problem[] = [];
  for (const { source, place, data, yaml } of content.texts.filter((text) => text.place.kind === 'term'))
    for (const name of namesOf(data, place.id)) {
      const first = taken.get(nameKey(name));
      const at = ((data?.['aliases'] as string[] | undefined) ?? []).indexOf(name);
      const where = yaml.place(at === -1 ? ['name'] : ['aliases', at]);
      if (first !== undefined && first !== source.file)
        problems.push(
          problem(
            source.file,
            where,
            'repeated-id',
            `"${name}" is also a name in ${first}.`,
            'Give it to one of the two terms.',
          ),
        );
      else taken.set(nameKey(name), source.file);
    }
  return problems;
}
