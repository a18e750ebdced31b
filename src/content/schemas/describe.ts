import type { z } from 'astro/zod';

interface Def {
  type: string;
  shape?: Record<string, z.ZodType>;
  element?: z.ZodType;
  innerType?: z.ZodType;
  valueType?: z.ZodType;
  in?: z.ZodType;
  out?: z.ZodType;
}

/** The sentence on the field at `path`: "`date`: The day of the lecture, as 2023-01-30." */
export function describeField(schema: z.ZodType, path: readonly PropertyKey[]): string {
  const name = path.filter((step) => typeof step === 'string').at(-1);
  let node: z.ZodType | undefined = schema;
  let said: string | undefined;
  for (const step of path) {
    node = node && childOf(node, step);
    said = sentenceOf(node) ?? said;
  }
  return said ? `\`${name ?? ''}\`: ${said}` : 'See the author guide for the fields of this file.';
}

/** How a list or a map at `path` is written: "speakers: [{ name: … }]"; of a map the fields that must be there. */
export function shapeOf(schema: z.ZodType, path: readonly PropertyKey[]): string {
  let node: z.ZodType | undefined = schema;
  for (const step of path) node = node && childOf(node, step);
  const name = typeof path.at(-1) === 'string' ? `${String(path.at(-1))}: ` : '';
  return node ? `${name}${shape(node)}` : '';
}

function shape(node: z.ZodType): string {
  const { type, element, shape: fields } = defOf(unwrap(node));
  if (type === 'array' && element) return `[${shape(element)}]`;
  if (!fields) return '…';
  const all = Object.entries(fields);
  const needed = all.filter(([, field]) => !field.safeParse(undefined).success);
  const some = (needed.length ? needed : all.slice(0, 1)).map(([name, field]) => `${name}: ${shape(field)}`);
  return `{ ${some.join(', ')} }`;
}

/** The names of the fields that may stand at `path`. */
export function fieldsAt(schema: z.ZodType, path: readonly PropertyKey[]): string[] {
  let node: z.ZodType | undefined = schema;
  for (const step of path) node = node && childOf(node, step);
  return Object.keys((node && defOf(unwrap(node)).shape) ?? {});
}

function childOf(node: z.ZodType, step: PropertyKey): z.ZodType | undefined {
  const def = defOf(unwrap(node));
  return typeof step === 'number' ? def.element : (def.shape?.[String(step)] ?? def.valueType);
}

function sentenceOf(node: z.ZodType | undefined): string | undefined {
  for (let at = node; at; at = innerOf(at)) if (at.description) return at.description;
  return undefined;
}

function unwrap(node: z.ZodType): z.ZodType {
  const inner = innerOf(node);
  return inner ? unwrap(inner) : node;
}

// optional(), default() and preprocess() wrap the schema that holds the sentence or the shape.
function innerOf(node: z.ZodType): z.ZodType | undefined {
  const def = defOf(node);
  return def.innerType ?? (def.type === 'pipe' ? def.out : undefined);
}

function defOf(node: z.ZodType): Def {
  return node.def as unknown as Def;
}
