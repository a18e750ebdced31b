import { describe, expect, it } from 'vitest';
import { formatProblem } from '../../../../src/content/domain/problems.ts';
import { SectionSchema } from '../../../../src/content/schemas/section.ts';
import { readYaml } from '../../../../src/content/load/read-yaml.ts';

/** The first fault of a piece of YAML, which begins on line 2. */
function fault(...lines: string[]): string {
  const { problems, data } = readYaml(lines.join('\n'), SectionSchema, 'a.md', 2);
  expect(data).toBeUndefined();
  return formatProblem(problems[0]!).slice('a.md:'.length);
}

describe('YAML that does not parse', () => {
  it('has a colon in its text', () => {
    expect(fault('by: notes', 'lede: One: two')).toMatchInlineSnapshot(
      `"3:7  yaml-syntax  This is not YAML: Nested mappings are not allowed in compact mappings. Mend the line; text with a colon or a quote in it goes between quotes."`,
    );
  });

  it('has a quote that does not end', () => {
    expect(fault('lede: "One', 'by: notes')).toMatchInlineSnapshot(
      `"3:10  yaml-syntax  This is not YAML: Missing closing "quote. Mend the line; text with a colon or a quote in it goes between quotes."`,
    );
  });

  it('has a field twice', () => {
    expect(fault('by: notes', 'lede: x', 'by: speaker')).toMatchInlineSnapshot(
      `"4:1  yaml-syntax  This is not YAML: Map keys must be unique. Mend the line; text with a colon or a quote in it goes between quotes."`,
    );
  });

  it('is indented with tabs', () => {
    expect(fault('lede:', '\tOne')).toMatchInlineSnapshot(
      `"3:1  yaml-syntax  This is not YAML: Tabs are not allowed as indentation. Mend the line; text with a colon or a quote in it goes between quotes."`,
    );
  });

  it('begins a text with a sign that YAML keeps for itself', () => {
    expect(fault('lede: @olah2022 says')).toMatchInlineSnapshot(
      `"2:7  yaml-syntax  This is not YAML: Plain value cannot start with reserved character @. Mend the line; text with a colon or a quote in it goes between quotes."`,
    );
    expect(fault('lede: `code` first')).toMatchInlineSnapshot(
      `"2:7  yaml-syntax  This is not YAML: Plain value cannot start with reserved character \`. Mend the line; text with a colon or a quote in it goes between quotes."`,
    );
    expect(fault('lede: *star*')).toMatchInlineSnapshot(
      `"2:7  yaml-syntax  This is not YAML: "*star*" stands for nothing. Put text that begins with a star between quotes."`,
    );
  });

  it('has two documents', () => {
    expect(fault('by: notes', '--- x', 'lede: x')).toMatchInlineSnapshot(
      `"3:1  yaml-syntax  This is not YAML: Source contains multiple documents. Mend the line; text with a colon or a quote in it goes between quotes."`,
    );
  });

  it('has a map that does not end', () => {
    expect(fault('by: notes', 'lede: {a: b')).toMatchInlineSnapshot(
      `"3:12  yaml-syntax  This is not YAML: Flow map in block collection must be sufficiently indented and end with a }. Mend the line; text with a colon or a quote in it goes between quotes."`,
    );
  });

  it('multiplies aliases without end', () => {
    const nine = (name: string): string => Array(9).fill(`*${name}`).join(',');
    expect(
      fault(
        'a: &a [x,x,x,x,x,x,x,x,x]',
        ...['ab', 'bc', 'cd', 'de'].map(([from, to]) => `${to}: &${to} [${nine(from!)}]`),
      ),
    ).toMatchInlineSnapshot(
      `"2:1  yaml-syntax  This is not YAML: aliases of aliases stand for too much. Write out what they stand for."`,
    );
  });
});

describe('odd YAML', () => {
  it.each(
    [
      '',
      '~',
      '{}',
      '[]',
      '"\\x"',
      '? [a]\n: b',
      '? {a: b}\n: c',
      'a: &a [*a]',
      '!foo bar',
      'lede: !!binary x',
      '<<: *a',
      '%',
      '---',
      '...',
      '\0',
      'a'.repeat(9999),
      '['.repeat(999),
      '- '.repeat(999),
    ].map((text) => [text.slice(0, 16), text] as const),
  )('never stops the reading: %j', (_, text) => {
    const { place, strings } = readYaml(text, SectionSchema, 'a.md');
    expect(place(['a', 0, 'b']).line).toBe(1);
    expect(strings(['lede', 'by'])).toEqual([]);
  });

  it('may use aliases that stand for something', () => {
    expect(readYaml('lede: &x notes\nby: *x', SectionSchema, 'a.md')).toMatchObject({
      data: { lede: 'notes', by: 'notes' },
      problems: [],
    });
    expect(readYaml('lede: &x notez\nby: *x', SectionSchema, 'a.md').problems[0]).toMatchObject({
      line: 2,
      column: 5,
      what: '"by" cannot be "notez".',
    });
  });
});
