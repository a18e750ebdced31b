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

const ofLecture = (fields: object): boolean =>
  judges.get('lectures.schema.json')!.safeParse({ title: 'T', ...fields }).success;

it('refuse a moment that is none', () => {
  const accepts = (at: string): boolean => ofLecture({ chapters: [{ at, title: 'A' }] });
  expect([accepts('12:34'), accepts('1:02:03')]).toEqual([true, true]);
  expect([accepts('twelve'), accepts('1:2')]).toEqual([false, false]);
});

it.each([
  ['files/slides.pdf', true],
  ['./files/runs.v2.csv', true],
  ['files/a.exe', false],
  ['files/page.html', false],
  ['files/drawing.svg', false],
  ['slides.pdf', false],
  ['files/pdf', false],
])('know which files a lecture may hand out: %s', (path, wanted) => {
  expect(ofLecture({ files: [{ path, title: 'A' }] })).toBe(wanted);
});

it.each([
  ['lang', 'he', 'zh-Hans', 'Hebrew, I think'],
  ['macros', { '\\RR': 'x' }, { '\\norm': '#1' }, { RR: 'x' }],
  ['video', { url: 'u', embed: 'https://e.org' }, { url: 'u' }, { url: 'u', embed: 'http://e.org' }],
])('know what may stand under %s', (field, one, other, wrong) => {
  expect([one, other, wrong].map((value) => ofLecture({ [field]: value }))).toEqual([true, true, false]);
});
