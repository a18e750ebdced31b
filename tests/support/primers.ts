import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect } from 'vitest';

const FIXTURE = 'tests/fixtures/course';
const fileIn = (dir: string, topic: string): string =>
  join(dir, `lectures/mechanistic-interpretability/topics/${topic}.mdx`);

/** The content folders that hold a primer: the fixture, and the course itself as long as it has that topic. */
export function foldersWith(topic: string): string[] {
  return [FIXTURE, 'content'].filter((dir) => dir === FIXTURE || existsSync(fileIn(dir, topic)));
}

/** Reads a primer; what it gives expects a sentence there, with its very numbers. What an author has put into other words need not stand there. */
export function readPrimer(dir: string, topic: string): (said: string) => void {
  const text = readFileSync(fileIn(dir, topic), 'utf8').replaceAll(/\s+/g, ' ');
  return (said) => {
    const escaped = said.replaceAll(/[.*+?^${}()|[\]\\]/g, '\\$&');
    const inItsWords = new RegExp(escaped.replaceAll(/\d[\d,]*(\\\.\d+)?/g, '\\d[\\d,.]*'));
    if (dir === FIXTURE || inItsWords.test(text)) expect(text).toContain(said);
  };
}

/** The same of a primer in every folder that holds it. */
export function readPrimers(topic: string): (said: string) => void {
  const all = foldersWith(topic).map((dir) => readPrimer(dir, topic));
  return (said) => all.forEach((expectSaid) => expectSaid(said));
}

/** Small numbers as primers write them, by their value. */
export { NUMBERS as WORDS } from '../../src/shared/words.ts';
