import type { z } from 'astro/zod';
import { own } from '../../shared/own-property.ts';
import { jsonSchemaOf, type JsonSchema } from './json-schema.ts';

/** The sentence on the field at `path`: "`date`: The day of the lecture, as 2023-01-30." */
export function describeField(schema: z.ZodType, path: readonly PropertyKey[]): string {
  const name = path.filter((step) => typeof step === 'string').at(-1) ?? '';
  const said = path
    .map((_, i) => nodeAt(schema, path.slice(0, i + 1))?.description)
    .findLast((sentence) => sentence !== undefined);
  return said ? `\`${name}\`: ${said}` : 'See the author guide for the fields of this file.';
}

/** How a list or a map at `path` is written: "speakers: [{ name: … }]"; of a map the fields that must be there. */
export function shapeOf(schema: z.ZodType, path: readonly PropertyKey[]): string {
  const node = nodeAt(schema, path);
  const name = typeof path.at(-1) === 'string' ? `${String(path.at(-1))}: ` : '';
  return node ? `${name}${shape(node)}` : '';
}

/** The names of the fields that may stand at `path`. */
export function fieldsAt(schema: z.ZodType, path: readonly PropertyKey[]): string[] {
  const node = nodeAt(schema, path);
  return node ? formsOf(node).flatMap(({ properties }) => Object.keys(properties ?? {})) : [];
}

function nodeAt(schema: z.ZodType, path: readonly PropertyKey[]): JsonSchema | undefined {
  let node: JsonSchema | undefined = jsonSchemaOf(schema);
  for (const step of path) node = node && childOf(node, step);
  return node;
}

function childOf(node: JsonSchema, step: PropertyKey): JsonSchema | undefined {
  return formsOf(node)
    .map(({ items, properties, additionalProperties }) =>
      typeof step === 'number' ? items : (own(properties ?? {}, String(step)) ?? additionalProperties),
    )
    .find((child): child is JsonSchema => typeof child === 'object' && !Array.isArray(child));
}

// What may be written in several forms, such as one thing or a list, has them all.
function formsOf(node: JsonSchema): readonly JsonSchema[] {
  return node.anyOf ?? [node];
}

function shape(one: JsonSchema): string {
  const [node = one] = formsOf(one);
  const [item, fields] = [childOf(node, 0), node.properties];
  if (item) return `[${shape(item)}]`;
  if (!fields) return '…';
  const needed = node.required?.length ? node.required : Object.keys(fields).slice(0, 1);
  return `{ ${needed.map((name) => `${name}: ${shape(childOf(node, name)!)}`).join(', ')} }`;
}
