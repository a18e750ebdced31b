import { describe, expect, it } from 'vitest';
import { fragmentsOf, leadId } from '../../../../src/content/domain/fragments.ts';
import { placeOf } from '../../../../src/content/domain/page-places.ts';
import { jsonSchemas } from '../../../../src/content/schemas/json-schema.ts';

/** Each field that holds Markdown, as "path → scope: text". */
function fields(path: string, data: Record<string, unknown>): string[] {
  return fragmentsOf(placeOf(path)!, data).map(
    (found) => `${found.path.join('.')} → ${found.scope}: ${found.text}`,
  );
}

describe('the fields that hold Markdown', () => {
  it('of a question are its notes and leads, each with a scope of its own', () => {
    const data = {
      title: '*No*',
      prompt: '*No*',
      leads: [
        { cite: 'a', text: 'One' },
        { cite: 'b', text: 'Two' },
      ],
      leads_note: 'Three',
      good: { title: '*No*', text: 'Four' },
    };
    expect(fields('lectures/a/questions/why.md', data)).toEqual([
      'good.text → why-good: Four',
      'leads_note → why-leads: Three',
      'leads.0.text → why-lead-1: One',
      'leads.1.text → why-lead-2: Two',
    ]);
    expect(leadId(1)).toBe('lead-2');
  });

  it('of a lecture are its ways to begin and the caption of its poster', () => {
    const data = { begin: [{ to: 'x', text: 'One' }], video: { poster: { caption: 'Two' } } };
    expect(fields('lectures/a/lecture.yaml', data)).toEqual([
      'begin.0.text → begin-1: One',
      'video.poster.caption → poster: Two',
    ]);
  });

  it('of a reading list are the companion and the note of each item', () => {
    const data = { items: [{ cite: 'a1', companion: 'One', note: { title: '', text: 'Two' } }] };
    expect(fields('lectures/a/reading-list.yaml', data)).toEqual([
      'items.0.companion → a1-companion: One',
      'items.0.note.text → a1-note: Two',
    ]);
  });

  it('stand on the page of their file', () => {
    const place = placeOf('lectures/a/notes.md')!;
    expect(fragmentsOf(place, { lede: 'One' })).toEqual([
      { path: ['lede'], text: 'One', scope: 'lede', address: '/lectures/a/notes/' },
    ]);
  });

  it.each([
    {},
    { lede: 3, good: null, leads: null, video: null },
    { lede: null, good: 'x', leads: 'x', items: {}, begin: 3 },
    {
      leads: [null, 'x', 3, [], { text: null }],
      items: [null, { note: null }, { note: 3 }],
      begin: [undefined],
    },
    { video: { poster: null } },
    { video: { poster: { caption: 3 } } },
  ])('are skipped where a faulty file holds something else: %j', (data) => {
    expect(fields('lectures/a/questions/why.md', data)).toEqual([]);
  });

  it('keep their number beside faulty ones', () => {
    expect(fields('lectures/a/questions/why.md', { leads: [null, { text: 'Two' }] })).toEqual([
      'leads.1.text → why-lead-2: Two',
    ]);
  });
});

describe('every field that its schema calls Markdown', () => {
  const FILES: Record<string, string> = {
    lectures: 'lectures/a/lecture.yaml',
    sections: 'lectures/a/notes.md',
    readingLists: 'lectures/a/reading-list.yaml',
    slots: 'lectures/a/summary/s.md',
    questions: 'lectures/a/questions/q.md',
    topics: 'lectures/a/topics/t.md',
    terms: 'glossary/t.md',
  };

  interface Schema {
    description?: string;
    properties?: Record<string, Schema>;
    items?: Schema;
  }

  /** A value for the schema in which each text is its own path, and the paths that hold Markdown. */
  function exampleOf(schema: Schema, path: string[], markdown: string[]): unknown {
    const { description = '', properties, items } = schema;
    if (properties)
      return Object.fromEntries(
        Object.entries(properties).map(([name, inner]) => [
          name,
          exampleOf(inner, [...path, name], markdown),
        ]),
      );
    if (items) return [exampleOf(items, [...path, '0'], markdown)];
    if (description.includes('Markdown')) markdown.push(path.join('.'));
    return path.join('.');
  }

  it.each([...jsonSchemas()])('is read and checked as such: %s', (name, schema) => {
    const file = FILES[name.split('.')[0]!];
    const markdown: string[] = [];
    const data = exampleOf(schema as Schema, [], markdown) as Record<string, unknown>;
    const found = file ? fragmentsOf(placeOf(file)!, data).map(({ text }) => text) : [];
    expect(found.sort()).toEqual(markdown.sort());
  });
});
