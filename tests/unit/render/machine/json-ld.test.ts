import { expect, it } from 'vitest';
import { told, type Thing } from './head-metadata.ts';

it('a lecture is of a course, and has its parts and its recording', async () => {
  const { thing } = await told('/lectures/full/');
  const { hasPart, ...rest } = thing;
  expect(rest).toMatchInlineSnapshot(`
    {
      "@type": "LearningResource",
      "author": [
        {
          "@type": "Person",
          "name": "Cy Kind",
        },
      ],
      "dateCreated": "2024-03-05",
      "dateModified": "2024-03-09",
      "description": "D.",
      "inLanguage": "en",
      "isPartOf": {
        "@type": "Course",
        "courseCode": "C 1",
        "name": "A course",
        "provider": {
          "@type": "Organization",
          "name": "A school",
        },
      },
      "learningResourceType": "lecture notes",
      "license": "https://opensource.org/license/mit",
      "name": "Title </script>",
      "url": "https://notes.example/base/lectures/full/",
      "video": {
        "@type": "VideoObject",
        "embedUrl": "https://player.example/1",
        "hasPart": [
          {
            "@type": "Clip",
            "endOffset": 3723,
            "name": "One",
            "startOffset": 0,
            "url": "https://v.example/1",
          },
          {
            "@type": "Clip",
            "name": "Two",
            "startOffset": 3723,
            "url": "https://v.example/1",
          },
        ],
        "isPartOf": {
          "@type": "CreativeWorkSeries",
          "name": "Talks",
        },
        "name": "Full",
        "url": "https://v.example/1",
      },
    }
  `);
  expect((hasPart as Thing[]).map(({ url }) => url)[1]).toBe(
    'https://notes.example/base/lectures/full/topics/',
  );
});

it('a part of a lecture is of that lecture, and only the talk has the recording', async () => {
  const { thing } = await told('/lectures/full/notes/');
  expect(thing).toMatchObject({
    learningResourceType: 'part of lecture notes',
    dateModified: '2024-03-09',
    isPartOf: { name: 'Full', url: 'https://notes.example/base/lectures/full/' },
  });
  expect(thing).not.toHaveProperty('video');
  expect((await told('/lectures/full/talk/')).thing).toHaveProperty('video');
});

it('an answered question holds the answer, and an open one counts none', async () => {
  expect((await told('/lectures/full/questions/d-one/')).thing).toMatchInlineSnapshot(`
    {
      "@type": "QAPage",
      "description": "D.",
      "inLanguage": "en",
      "mainEntity": {
        "@type": "Question",
        "answerCount": 1,
        "dateCreated": "2024-03-05",
        "name": "Is one answered?",
        "suggestedAnswer": {
          "@type": "Answer",
          "author": [
            {
              "@type": "Person",
              "name": "Ann Good",
            },
            {
              "@type": "Person",
              "name": "Bea Fine",
            },
          ],
          "text": "Yes (Good & Fine, 2020, p. 7).",
        },
      },
      "name": "Title </script>",
      "url": "https://notes.example/base/lectures/full/questions/d-one/",
    }
  `);
  expect((await told('/lectures/full/questions/b-three/')).thing['mainEntity']).toEqual({
    '@type': 'Question',
    name: 'Is three begun?',
    answerCount: 0,
  });
});

it('a term, a work and the home page say what they are', async () => {
  expect((await told('/glossary/sparse-code/')).thing).toMatchInlineSnapshot(`
    {
      "@type": "DefinedTerm",
      "alternateName": [
        "sparse codes",
      ],
      "description": "Few at a time (Zett, 2021a).",
      "inDefinedTermSet": "https://notes.example/base/glossary/",
      "name": "sparse code",
      "url": "https://notes.example/base/glossary/sparse-code/",
    }
  `);
  expect((await told('/references/three2021/')).thing['about']).toEqual({
    '@type': 'CreativeWork',
    name: 'Three',
    url: 'https://www.x.example/three',
  });
  const home = await told('/');
  expect([home.thing['@type'], home.trail, home.twin]).toEqual(['WebSite', undefined, undefined]);
  expect((await told('/status/')).thing['@type']).toBe('WebPage');
});

it('a page says the way to it from the top', async () => {
  const { trail } = await told('/lectures/full/notes/');
  const items = trail!['itemListElement'] as Thing[];
  expect(items.map(({ position, name, item }) => [position, name, item])).toEqual([
    [1, 'C 1', 'https://notes.example/base/'],
    [2, 'Full', 'https://notes.example/base/lectures/full/'],
    [3, 'Title </script>', 'https://notes.example/base/lectures/full/notes/'],
  ]);
});
