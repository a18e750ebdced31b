import { LineCounter, parseDocument, isMap, isScalar, visit, type Document, type Node } from 'yaml';
import type { z } from 'astro/zod';
import { didYouMean } from '../core/nearest.ts';
import { problem, type Code, type Place, type Problem } from '../core/problems.ts';
import { describeField, fieldsAt } from '../schemas/describe.ts';

/** A piece of YAML with what was read from it and where everything stands. */
export interface YamlSource {
  data: unknown;
  problems: Problem[];
  /** Where the value at `path` stands; the first line where it does not exist. */
  place(path: readonly PropertyKey[]): Place;
  /** Every string under one of `keys`, with its place. */
  strings(keys: readonly string[]): { key: string; value: string; place: Place; path: string }[];
}

/** Parses and validates YAML; `firstLine` is the line of the file on which `text` begins. */
export function readYaml(text: string, schema: z.ZodType, file: string, firstLine = 1): YamlSource {
  const counter = new LineCounter();
  const doc = parseDocument(text, { lineCounter: counter, prettyErrors: false });
  const placeAt = (offset: number): Place => {
    const { line, col } = counter.linePos(offset);
    return { line: line + firstLine - 1, column: col };
  };
  const place = (path: readonly PropertyKey[]): Place => {
    for (let length = path.length; length > 0; length--) {
      const node = doc.getIn(path.slice(0, length), true) as Node | undefined;
      if (node?.range) return placeAt(node.range[0]);
    }
    return { line: firstLine, column: 1 };
  };
  const problems = doc.errors.map((e) =>
    problem(
      file,
      placeAt(e.pos[0]),
      'yaml-syntax',
      `This is not YAML: ${firstSentence(e.message)}`,
      'Mend the line; text with a colon or a quote in it goes between quotes.',
    ),
  );
  const data: unknown = problems.length ? undefined : (doc.toJS() ?? {});
  if (problems.length === 0) {
    const result = schema.safeParse(data);
    if (result.success) return { data: result.data, problems, place, strings: stringsOf(doc, placeAt) };
    for (const issue of result.error.issues) problems.push(...toProblems(issue, schema, doc, place, placeAt, file));
  }
  return { data, problems, place, strings: stringsOf(doc, placeAt) };
}

function toProblems(
  issue: z.core.$ZodIssue,
  schema: z.ZodType,
  doc: Document,
  place: (path: readonly PropertyKey[]) => Place,
  placeAt: (offset: number) => Place,
  file: string,
): Problem[] {
  const path = issue.path;
  const name = path.filter((step) => typeof step === 'string').at(-1) ?? 'this file';
  const make = (at: Place, code: Code, what: string, todo: string): Problem =>
    problem(file, at, code, what, todo);
  if (issue.code === 'unrecognized_keys') {
    const fields = fieldsAt(schema, path);
    return issue.keys.map((key) =>
      make(
        keyPlace(doc, path, key, placeAt) ?? place(path),
        'field-unknown',
        `There is no field "${key}" here.`,
        didYouMean(key, fields, `The fields are: ${fields.join(', ')}.`),
      ),
    );
  }
  const help = describeField(schema, path);
  const node = doc.getIn(path, true) as Node | undefined;
  if (node === undefined && issue.code !== 'custom')
    return [make(place(path), 'field-missing', `The field "${String(path.at(-1))}" is missing.`, help)];
  if (issue.code === 'custom') return [make(place(path), 'field-value', issue.message, help)];
  const given = isScalar(node) ? JSON.stringify(node.value) : isMap(node) ? 'a map' : 'a list';
  if (issue.code === 'invalid_type' && !(issue.expected as string).includes('date'))
    return [make(place(path), 'field-type', `"${name}" must be ${nounOf(issue.expected)}, not ${given}.`, help)];
  if (issue.code === 'invalid_value') {
    const values = issue.values.map(String);
    const todo = didYouMean(String(isScalar(node) ? node.value : ''), values, `It is one of: ${values.join(', ')}.`);
    return [make(place(path), 'field-value', `"${name}" cannot be ${given}.`, todo)];
  }
  if (issue.code === 'too_small' && given === '""')
    return [make(place(path), 'field-missing', `The field "${name}" is empty.`, help)];
  return [make(place(path), 'field-value', `"${name}" cannot be ${given}.`, help)];
}

function keyPlace(
  doc: Document,
  path: readonly PropertyKey[],
  key: string,
  placeAt: (offset: number) => Place,
): Place | undefined {
  const map = path.length ? doc.getIn(path, true) : doc.contents;
  if (!isMap(map)) return undefined;
  const pair = map.items.find((item) => isScalar(item.key) && String(item.key.value) === key);
  const range = isScalar(pair?.key) ? pair.key.range : undefined;
  return range ? placeAt(range[0]) : undefined;
}

function stringsOf(doc: Document, placeAt: (offset: number) => Place): YamlSource['strings'] {
  return (keys) => {
    const found: ReturnType<YamlSource['strings']> = [];
    visit(doc, {
      Pair(_, pair, ancestors) {
        if (!isScalar(pair.key) || !isScalar(pair.value)) return;
        const [key, { value, range }] = [String(pair.key.value), pair.value];
        if (!keys.includes(key) || typeof value !== 'string' || !range) return;
        const above = ancestors.flatMap((node) =>
          typeof node === 'object' && 'key' in node && isScalar(node.key) ? [String(node.key.value)] : [],
        );
        // A block of text (| or >) begins on the line after its mark.
        const block = pair.value.type === 'BLOCK_FOLDED' || pair.value.type === 'BLOCK_LITERAL';
        const at = placeAt(range[0]);
        const place = block ? { line: at.line + 1, column: 1 } : at;
        found.push({ key, value, place, path: [...above, key].join('.') });
      },
    });
    return found;
  };
}

function nounOf(expected: string): string {
  const nouns: Record<string, string> = {
    string: 'text',
    number: 'a number',
    int: 'a whole number',
    boolean: 'true or false',
    array: 'a list',
    object: 'a map of fields',
  };
  return nouns[expected] ?? expected;
}

function firstSentence(message: string): string {
  const sentence = message.split('\n')[0]!.replace(/ at line \d+.*$/, '').trim();
  return /[.!?]$/.test(sentence) ? sentence : `${sentence}.`;
}
