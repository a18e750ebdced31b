import fc from 'fast-check';
import { expect, it } from 'vitest';
import { parse } from 'yaml';
import { lectureSkeleton, questionSkeleton } from '../../../../src/tools/cli/skeletons.ts';
import { writeYaml } from '../../../../src/tools/import/write-yaml.ts';
import { splitFrontMatter } from '../../../../src/content/load/split-front-matter.ts';

const words = fc.oneof(
  fc.string({ unit: 'grapheme', maxLength: 20 }),
  fc.constantFrom(
    'no',
    '1e3',
    '2023-01-30',
    'a: b',
    '# c',
    '"',
    "it's",
    '---',
    '- d',
    '\ud83d\ude00',
    'https://a.b/c#d',
    ' e ',
    '',
  ),
);

it('what is written as YAML reads as it was meant, whatever the words', () => {
  fc.assert(
    fc.property(
      fc.record({ title: words, number: fc.nat(), items: fc.array(fc.record({ a: words })) }),
      (data) => {
        expect(parse(writeYaml(data, { title: 'Look at this: a comment.' }))).toEqual(data);
      },
    ),
    { numRuns: 300, seed: 1 },
  );
});

it('what begins a lecture or a question says what was given', () => {
  fc.assert(
    fc.property(words, words, (title, by) => {
      const { 'lecture.yaml': lecture = '' } = Object.fromEntries(lectureSkeleton({ title, by }));
      expect(parse(lecture)).toMatchObject({ title, notes: { by } });
      expect(parse(splitFrontMatter(questionSkeleton({ title, asked_by: by })).yaml)).toEqual({
        title,
        asked_by: by,
      });
    }),
    { numRuns: 200, seed: 1 },
  );
});
