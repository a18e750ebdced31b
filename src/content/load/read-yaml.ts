import {
  LineCounter,
  parseDocument,
  isAlias,
  isMap,
  isScalar,
  isSeq,
  visit,
  type Document,
  type Node,
} from 'yaml';
import type { z } from 'astro/zod';
import { findHidden } from '../../shared/printable.ts';
import { LIMITS } from '../domain/limits.ts';
import { didYouMean } from '../../shared/nearest.ts';
import { problem, type Code, type Place, type Problem } from '../domain/problems.ts';
import { describeField, fieldsAt, shapeOf } from '../schemas/describe.ts';

/** A piece of YAML with what was read from it and where everything stands. */
export interface YamlSource {
  data: unknown;
  /** That the data is what the schema makes of it: it may have faults all the same. */
  fits: boolean;
  problems: Problem[];
  /** Where the value at `path` stands; the first line where it does not exist. */
  place: (path: readonly PropertyKey[]) => Place;
  /** Every string under one of `keys`, or every one there is, those of lists too, with its place. */
  strings: (keys?: readonly string[]) => { key: string; value: string; place: Place; path: string }[];
}

/** Parses and validates YAML; `firstLine` is the line of the file on which `text` begins. */
export function readYaml(text: string, schema: z.ZodType, file: string, firstLine = 1): YamlSource {
  const start: Place = { line: firstLine, column: 1 };
  const counter = new LineCounter();
  let doc: Document;
  try {
    doc = parseDocument(text, { lineCounter: counter, prettyErrors: false, logLevel: 'error' });
  } catch (error) {
    if (!(error instanceof RangeError)) throw error;
    const what = 'This is not YAML that is read here: it is nested too deep.';
    const deep = problem(file, start, 'yaml-syntax', what, 'Take some of the brackets out.');
    return { data: undefined, fits: false, problems: [deep], place: () => start, strings: () => [] };
  }
  const placeAt = (offset: number): Place => {
    const { line, col } = counter.linePos(offset);
    return { line: line + firstLine - 1, column: col };
  };
  const place = (path: readonly PropertyKey[]): Place => {
    for (let length = path.length; length > 0; length--) {
      const node = doc.getIn(path.slice(0, length), true) as Node | undefined;
      if (node?.range) return placeAt(node.range[0]);
    }
    return start;
  };
  const read: Reading = { doc, text, file, place, placeAt };
  const problems = doc.errors.map((e) =>
    problem(
      file,
      placeAt(e.pos[0]),
      'yaml-syntax',
      `This is not YAML: ${firstSentence(e.message)}`,
      'Mend the line; text with a colon or a quote in it goes between quotes.',
    ),
  );
  if (problems.length === 0) problems.push(...badAliases(read));
  let data: unknown;
  try {
    if (problems.length === 0) data = doc.toJS() ?? {};
  } catch {
    const what = 'This is not YAML: aliases of aliases stand for too much.';
    problems.push(problem(file, start, 'yaml-syntax', what, 'Write out what they stand for.'));
  }
  if (problems.length === 0) {
    problems.push(...faultsOfTexts(read));
    const result = schema.safeParse(data);
    if (result.success) return { data: result.data, fits: true, problems, place, strings: stringsOf(read) };
    problems.push(...result.error.issues.flatMap((issue) => toProblems(issue, schema, read)));
  }
  return { data, fits: false, problems, place, strings: stringsOf(read) };
}

// A document as it was parsed, with the place of everything in its file.
interface Reading extends Pick<YamlSource, 'place'> {
  doc: Document;
  text: string;
  file: string;
  placeAt: (offset: number) => Place;
}

function toProblems(issue: z.core.$ZodIssue, schema: z.ZodType, read: Reading): Problem[] {
  const { doc, place, file } = read;
  const path = issue.path;
  if (issue.code === 'invalid_union') {
    // What has one of several forms is judged as that form.
    const form = issue.errors.find(
      (issues) => !issues.some((one) => one.code === 'invalid_type' && one.path.length === 0),
    );
    if (form)
      return form.flatMap((one) => toProblems({ ...one, path: [...path, ...one.path] }, schema, read));
  }
  const name = path.filter((step) => typeof step === 'string').at(-1) ?? 'this file';
  const blame = (code: Code, what: string, hint: string): Problem[] => [
    problem(file, place(path), code, what, hint),
  ];
  if (issue.code === 'unrecognized_keys') {
    const fields = fieldsAt(schema, path);
    return issue.keys.map((key) =>
      problem(
        file,
        keyPlace(read, path, key) ?? place(path),
        'field-unknown',
        `There is no field "${key}" here.`,
        didYouMean(key, fields, `The fields are: ${fields.join(', ')}.`),
      ),
    );
  }
  const help = describeField(schema, path);
  const node = doc.getIn(path, true) as Node | undefined;
  if (node === undefined && issue.code !== 'custom')
    return blame('field-missing', `The field "${String(path.at(-1))}" is missing.`, help);
  if (issue.code === 'custom') return blame('field-value', issue.message, help);
  const given = say(node, doc);
  if (issue.code === 'invalid_type' && !issue.expected.includes('date')) {
    const subject = typeof path.at(-1) === 'number' ? `An entry of "${name}"` : `"${name}"`;
    const what = `${subject} must be ${nounOf(issue.expected)}, not ${given}.`;
    const isNested = ['array', 'object'].includes(issue.expected);
    const hint = isNested && path.length > 0 ? `${help} Write \`${shapeOf(schema, path)}\`.` : help;
    return blame('field-type', what, hint);
  }
  if (issue.code === 'invalid_value') {
    const values = issue.values.map(String);
    const hint = didYouMean(
      String(isScalar(node) ? node.value : ''),
      values,
      `It is one of: ${values.join(', ')}.`,
    );
    return blame('field-value', `"${name}" cannot be ${given}.`, hint);
  }
  if (issue.code === 'too_small' && isEmpty(node))
    return blame('field-missing', `The field "${name}" is empty.`, help);
  if (issue.code === 'too_big' && ['array', 'string'].includes(issue.origin)) {
    const subject = typeof path.at(-1) === 'number' ? `An entry of "${name}"` : `"${name}"`;
    const most = `${String(issue.maximum)} ${issue.origin === 'array' ? 'entries' : 'characters'}`;
    return blame('field-value', `${subject} holds more than ${most}.`, help);
  }
  return blame('field-value', `"${name}" cannot be ${given}.`, help);
}

function keyPlace({ doc, placeAt }: Reading, path: readonly PropertyKey[], key: string): Place | undefined {
  const map = path.length ? doc.getIn(path, true) : doc.contents;
  if (!isMap(map)) return undefined;
  const pair = map.items.find((item) => isScalar(item.key) && String(item.key.value) === key);
  const range = isScalar(pair?.key) ? pair.key.range : undefined;
  return range ? placeAt(range[0]) : undefined;
}

function stringsOf({ doc, text, placeAt }: Reading): YamlSource['strings'] {
  const known = new Map<string, ReturnType<YamlSource['strings']>>();
  return (keys) => {
    const asked = keys?.join() ?? '*';
    const found = known.get(asked) ?? [];
    if (known.has(asked)) return found;
    known.set(asked, found);
    const add = (key: string, node: unknown, path: string[]): void => {
      if (!isScalar(node) || !(keys?.includes(key) ?? true)) return;
      const { value, range, type } = node;
      if (typeof value !== 'string' || !range) return;
      // A block of text (| or >) begins with the first word after the line of its mark.
      const block = type === 'BLOCK_FOLDED' || type === 'BLOCK_LITERAL';
      const start = block ? range[0] + (/^.*\n\s*/.exec(text.slice(range[0]))?.[0].length ?? 0) : range[0];
      found.push({ key, value, place: placeAt(start), path: path.join('.') });
    };
    visit(doc, {
      Pair(_, { key, value }, ancestors) {
        if (!isScalar(key)) return;
        const path = [...keysAbove(ancestors), String(key.value)];
        add(path.at(-1)!, isAlias(value) ? value.resolve(doc) : value, path);
      },
      // The texts of a list have no name of their own.
      Seq(_, { items }, ancestors) {
        if (keys) return;
        const path = keysAbove(ancestors);
        for (const item of items) add(path.at(-1) ?? '', item, path);
      },
    });
    return found;
  };
}

function keysAbove(ancestors: readonly unknown[]): string[] {
  return ancestors.flatMap((node) =>
    typeof node === 'object' && node !== null && 'key' in node && isScalar(node.key)
      ? [String(node.key.value)]
      : [],
  );
}

// A text that begins with a star is an alias to YAML: most often it was meant to be *Markdown*.
function badAliases({ doc, file, placeAt }: Reading): Problem[] {
  const found: Problem[] = [];
  let count = 0;
  visit(doc, {
    Alias(_, alias) {
      // Each is looked for from the top.
      if (++count > LIMITS.aliases) {
        const what = `This is not YAML that is read here: it has more than ${LIMITS.aliases} aliases.`;
        found.push(
          problem(file, placeAt(alias.range![0]), 'yaml-syntax', what, 'Write out what they stand for.'),
        );
        return visit.BREAK;
      }
      if (alias.resolve(doc) !== undefined) return undefined;
      const what = `This is not YAML: "*${alias.source}" stands for nothing.`;
      const hint = 'Put text that begins with a star between quotes.';
      found.push(problem(file, placeAt(alias.range![0]), 'yaml-syntax', what, hint));
      return undefined;
    },
  });
  return found;
}

// What a text means otherwise than it looks.
function faultsOfTexts({ doc, text, file, placeAt }: Reading): Problem[] {
  const found: Problem[] = [];
  visit(doc, {
    Scalar(_, { type, value, range }) {
      if (typeof value !== 'string' || !range) return;
      const blame = (offset: number, code: Code, what: string, hint: string): unknown =>
        found.push(problem(file, placeAt(offset), code, what, hint));
      // `title: C # F`: YAML ends the text there. A comment on purpose stands two spaces off, or after what is no words.
      const cut = type === 'PLAIN' && /\p{L}/u.test(value) && /^ (#.*)/.exec(text.slice(range[1]))?.[1];
      if (cut) {
        const what = `YAML takes "${cut.trimEnd()}" for a comment, so nobody would see it.`;
        const hint = 'Put the text between quotes, or two spaces before a comment.';
        blame(range[1] + 1, 'yaml-comment', what, hint);
      }
      // `"\x1b"` writes a sign that the file does not hold.
      const [hidden] = findHidden(value);
      if (!hidden || findHidden(text.slice(range[0], range[1])).length > 0) return;
      const what = `This text spells ${hidden.name}, which nobody sees and which changes how the text around it is shown.`;
      blame(range[0], 'control-character', what, 'Take it out.');
    },
  });
  return found;
}

// What stands in the file, as messages say it.
function say(node: Node | undefined, doc: Document): string {
  if (isAlias(node)) return say(node.resolve(doc), doc);
  if (!isScalar(node)) return isMap(node) ? 'a map' : 'a list';
  return typeof node.value === 'number' ? String(node.value) : JSON.stringify(node.value);
}

function isEmpty(node: Node | undefined): boolean {
  if (isScalar(node)) return typeof node.value === 'string' && node.value.trim() === '';
  return isSeq(node) && node.items.length === 0;
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
  const sentence = message
    .split('\n')[0]!
    .replace(/ at line \d+.*$|; please use .*$/, '')
    .trim();
  return /[.!?]$/.test(sentence) ? sentence : `${sentence}.`;
}
