import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { folder, html, text } from '../support/whole-pages.ts';

describe('a moment of the recording', () => {
  it('is a link to its host, in the text, in the list of chapters and in the twin', () => {
    const there = 'https://tube.example.org/w/9cRdTwLmNoPqRsTuVwXy12?start=754';
    const talk = html('lectures/newton/talk');
    expect(talk.split(`href="${there}"`)).toHaveLength(3);
    expect(text('lectures/newton/talk')).toContain(
      'The proof is at 12:34, and what it is not at [12:34]. A double root is Solution',
    );
    expect(text('lectures/newton/talk')).toContain('0:00 What it is about 12:34 How it is done');
    expect(talk).toContain('frame-src https://tube.example.org"');
    const twin = readFileSync(join(folder, 'lectures/newton/talk.md'), 'utf8');
    expect(twin).toContain(`- [12:34](${there}) How it is done`);
    expect(twin).toContain(`The proof is at [12:34](${there})`);
  });
});

describe('what a lecture hands out', () => {
  it('is served byte for byte, and offered with its kind and size', () => {
    for (const name of [
      'files/slides.pdf',
      'files/errors.csv',
      'figures/question.wav',
      'figures/question.vtt',
      'figures/steps.webm',
    ])
      expect(readFileSync(join(folder, 'lectures/newton', name)), name).toEqual(
        readFileSync(join('tests/fixtures/whole/lectures/newton', name)),
      );
    expect(html('lectures/newton')).toContain(
      '<a href="/lectures/newton/files/slides.pdf">Slides</a> <span class="needs">(PDF, 548 bytes)</span>',
    );
    expect(text('lectures/newton/notes')).toContain('to take along (CSV, 138 bytes).');
    const twin = readFileSync(join(folder, 'lectures/newton.md'), 'utf8');
    expect(twin).toContain(
      '[Slides](https://notes.example.org/lectures/newton/files/slides.pdf) (PDF, 548 bytes)',
    );
  });

  it('comes with its offline copy, and with no other', () => {
    const sets = readdirSync(join(folder, 'offline'), { recursive: true, encoding: 'utf8' }).filter((name) =>
      name.endsWith('.json'),
    );
    const holding = sets.filter((name) =>
      readFileSync(join(folder, 'offline', name), 'utf8').includes('slides.pdf'),
    );
    expect(holding.map((name) => name.includes('newton'))).toEqual([true]);
  });
});

describe('the transcript', () => {
  it('has chapters for headings, and sentences that are moments', () => {
    const page = html('lectures/newton/transcript');
    expect(page).toContain('<h2 id="at-754">How it is done</h2>');
    expect(text('lectures/newton/transcript')).toContain(
      'Ann Good: 12:34 Now to how it is done: take a guess, draw the tangent & see where it meets the axis. 12:41 That is the next guess. 12:43 Again, and again.',
    );
    expect(page).toContain('?start=761" rel="external"');
    const twin = readFileSync(join(folder, 'lectures/newton/transcript.md'), 'utf8');
    expect(twin).toContain(
      '## How it is done\n\n[12:34](https://tube.example.org/w/9cRdTwLmNoPqRsTuVwXy12?start=754) **Ann Good:** Now to how',
    );
    expect(text('lectures/newton/talk')).toContain('Transcript: what is said, sentence by sentence');
  });
});
