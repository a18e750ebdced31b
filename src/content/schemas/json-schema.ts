import { z } from 'astro/zod';
import { KINDS, type Kind } from './kinds.ts';

/** A schema as JSON Schema says it. */
export type JsonSchema = z.core.JSONSchema.JSONSchema;

/** The JSON Schema of every kind of file that has fields, by the name of its file. */
export function jsonSchemas(): Map<string, JsonSchema> {
  return new Map(
    Object.entries<Kind>(KINDS).flatMap(([name, { schema }]) =>
      schema ? [[`${name}.schema.json`, jsonSchemaOf(schema)] as const] : [],
    ),
  );
}

const INPUT = { io: 'input', unrepresentable: 'any' } as const;
const made = new WeakMap<z.ZodType, JsonSchema>();

/** The JSON Schema of what an author may type. */
export function jsonSchemaOf(schema: z.ZodType): JsonSchema {
  const known = made.get(schema) ?? makeJsonSchema(schema);
  made.set(schema, known);
  return known;
}

function makeJsonSchema(schema: z.ZodType): JsonSchema {
  return z.toJSONSchema(schema, {
    ...INPUT,
    // A day is read before it is judged: to those who type it, it is what it becomes.
    override({ zodSchema, jsonSchema }) {
      if (!(zodSchema instanceof z.ZodPipe)) return;
      const { $schema: _, ...out } = z.toJSONSchema(zodSchema.out as z.ZodType, INPUT);
      Object.assign(jsonSchema, { ...out, ...jsonSchema });
    },
  });
}
