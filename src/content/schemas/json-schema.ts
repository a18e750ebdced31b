import { z } from 'astro/zod';
import { KINDS, type Kind } from './kinds.ts';

/** The JSON Schema of every kind of file that has fields, by the name of its file. */
export function jsonSchemas(): Map<string, z.core.JSONSchema.JSONSchema> {
  return new Map(
    Object.entries<Kind>(KINDS).flatMap(([name, { schema }]) =>
      schema ? [[`${name}.schema.json`, jsonSchemaOf(schema)] as const] : [],
    ),
  );
}

function jsonSchemaOf(schema: z.ZodType): z.core.JSONSchema.JSONSchema {
  return z.toJSONSchema(schema, {
    io: 'input',
    unrepresentable: 'any',
    // A day is read before it is judged: to those who type it, it is what it becomes.
    override({ zodSchema, jsonSchema }) {
      const { type, out } = zodSchema._zod.def as { type: string; out?: z.ZodType; in?: z.ZodType };
      if (type === 'pipe' && out) {
        const { $schema: _, ...inner } = z.toJSONSchema(out, { io: 'input', unrepresentable: 'any' });
        Object.assign(
          jsonSchema,
          inner,
          jsonSchema.description ? { description: jsonSchema.description } : {},
        );
      }
    },
  });
}
