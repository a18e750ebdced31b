import { describe, expect, it } from 'vitest';
import type { z } from 'astro/zod';
import { KINDS } from '../../../../src/content/schemas/kinds.ts';
import { describeField, fieldsAt } from '../../../../src/content/schemas/describe.ts';

const schemas = Object.entries(KINDS).flatMap(([name, kind]) =>
  'schema' in kind ? [[name, kind.schema] as const] : [],
);

/** Every field of a schema by its path, in maps and in lists of maps. */
function paths(schema: z.ZodType, at: PropertyKey[] = []): PropertyKey[][] {
  return fieldsAt(schema, at).flatMap((field) => {
    const path = [...at, field];
    const inner = fieldsAt(schema, path).length
      ? paths(schema, path)
      : fieldsAt(schema, [...path, 0]).length
        ? paths(schema, [...path, 0])
        : [];
    return [path, ...inner];
  });
}

// `links.json` has addresses where others have fields: its fields are those of one address.
const startOf = (name: string): PropertyKey[] => (name === 'links' ? ['https://example.org/'] : []);

describe.each(schemas)('the schema of %s', (name, schema) => {
  const start = startOf(name);

  it('has a sentence on every field', () => {
    expect(paths(schema, start).length).toBeGreaterThan(0);
    for (const path of paths(schema, start)) {
      const said = describeField(schema, path);
      expect(said, path.join('.')).toMatch(/^`\w+`: [A-Z].*\.$/);
      // Not merely the sentence of the field around it.
      expect(said.split(': ')[1], path.join('.')).not.toBe(
        describeField(schema, path.slice(0, -1)).split(': ')[1],
      );
    }
  });

  it('refuses a field it does not know', () => {
    const result = schema.safeParse(
      start.reduceRight<object>((inner, key) => ({ [key]: inner }), { nonsense: 1 }),
    );
    expect(result.error?.issues.some((issue) => issue.code === 'unrecognized_keys')).toBe(true);
  });
});
