import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'astro/zod';
import { parse } from 'yaml';
import { expect, it } from 'vitest';
import { jsonSchemas } from '../../../../src/content/schemas/json-schema.ts';
import { splitFrontMatter } from '../../../../src/content/load/split-front-matter.ts';
import { listFiles, readText } from '../../../../src/content/load/list-files.ts';

const FOLDER = 'content/.schemas';
// Read back from the JSON Schema alone, as an editor reads it.
const judges = new Map([...jsonSchemas()].map(([name, schema]) => [name, z.fromJSONSchema(schema)]));

it.skipIf(!existsSync(FOLDER))('are current in the content folder, if it has them (npm run schemas)', () => {
  const kept = Object.fromEntries(
    readdirSync(FOLDER).map((name) => [name, JSON.parse(readFileSync(join(FOLDER, name), 'utf8')) as object]),
  );
  expect(kept).toEqual(JSON.parse(JSON.stringify(Object.fromEntries(jsonSchemas()))));
});

it.each(['tests/fixtures/course', 'tests/fixtures/whole'])('accept what the checks accept in %s', (dir) => {
  const judged = listFiles(dir).flatMap((file) => {
    const judge = judges.get(`${file.kind ?? ''}.schema.json`);
    if (!judge) return [];
    const text = readText(file);
    const fields: unknown = parse(file.path.endsWith('.yaml') ? text : splitFrontMatter(text).yaml) ?? {};
    const { error } = judge.safeParse(fields);
    return [error && `${file.file}: ${z.prettifyError(error)}`];
  });
  expect(judged.length).toBeGreaterThan(5);
  expect(judged.filter(Boolean)).toEqual([]);
});

it('refuse an unknown field and a day that is none', () => {
  const question = judges.get('questions.schema.json')!;
  const accepts = (fields: object): boolean => question.safeParse(fields).success;
  expect(accepts({ title: 'Why?', asked: '2024-03-11' })).toBe(true);
  expect(accepts({ title: 'Why?', askd: '2024-03-11' })).toBe(false);
  expect(accepts({ title: 'Why?', asked: 'in spring' })).toBe(false);
});

it('refuse a moment that is none', () => {
  const accepts = (at: string): boolean =>
    judges
      .get('lectures.schema.json')!
      .safeParse({ title: 'T', speakers: [], chapters: [{ at, title: 'A' }] }).success;
  expect([accepts('12:34'), accepts('1:02:03')]).toEqual([true, true]);
  expect([accepts('twelve'), accepts('1:2')]).toEqual([false, false]);
});
