import { describe, expect, it } from 'vitest';
import { parseArgs } from 'node:util';
import { checkContent } from '../../../../src/content/checks/check-content.ts';
import { FORMATS } from '../../../../src/tools/cli/formats.ts';
import { labelWorks } from '../../../../src/content/bibliography/format-works.ts';
import { accessOf } from '../../../../src/content/domain/access.ts';
import { certaintyNamed, standingOf } from '../../../../src/content/domain/whose-words.ts';
import { loadContent } from '../../../../src/content/load/load-content.ts';
import { faultsOf, folderOf, notesWith, questionWith } from '../../content.ts';

/** Names that every plain object answers to. */
const NAMES = [
  'constructor',
  'toString',
  'valueOf',
  'hasOwnProperty',
  '__proto__',
  '__defineGetter__',
  'isPrototypeOf',
];

const mdx = (body: string): Record<string, string> => ({
  'lectures/a/notes.mdx': `---\nby: notes\n---\n${body}\n`,
});

describe.each(NAMES)('%s', (name) => {
  it('is no tag, no figure and no attribute', () => {
    expect(faultsOf(mdx(`<${name}/>`))).toContain(`raw-html  The HTML "<${name}>" is not read here.`);
    expect(faultsOf(mdx(`<Figure name="${name}">x</Figure>`))).toContain(
      `embed-unknown  There is no figure "${name}".`,
    );
    expect(faultsOf(mdx(`<Explorable name="${name}">x</Explorable>`))).toContain('embed-unknown');
    expect(faultsOf(mdx(`<Figure name="lens-path" ${name}="x">x</Figure>`))).toContain(`has no "${name}"`);
    expect(faultsOf(notesWith(`A.\n\n:::${name}\nB.\n:::\n`))).toContain('note-syntax');
    // The parser's own attributes are a plain object, which takes this one for no attribute.
    if (name !== '__proto__')
      expect(faultsOf(notesWith(`A.\n\n:::note{title="T" ${name}="x"}\nB.\n:::\n`))).toContain(
        `has no "${name}"`,
      );
  });

  it('is no field, no value and no file', () => {
    expect(faultsOf(questionWith('A', `${name}: x\n`))).toContain(`There is no field "${name}" here.`);
    expect(faultsOf({ 'lectures/a/questions/q.md': `---\ntitle: Q\nby: ${name}\n---\nA` })).toContain(
      '"by" cannot be',
    );
    expect(faultsOf({ 'links.json': `{ "${name}": { "asked": "2024-01-01" } }` })).toBe('');
    expect(faultsOf({ [`lectures/a/${name}.md`]: '' })).toContain('file-unclaimed');
    expect(faultsOf({ 'site.yaml': `title: T\n${name}: x\n` })).toContain('field-unknown');
  });

  it('is no label that says whose words stand somewhere', () => {
    expect(standingOf(name)).toBeUndefined();
    expect(certaintyNamed(name)).toBeUndefined();
  });

  it('may be a key, a heading, a footnote, a definition and a word', () => {
    const works = {
      'references.bib': `@online{${name}, author = {A, B}, title = {${name}}, date = {2020}, url = {https://example.org/a}}\n`,
    };
    // Two lines below a word make it bold.
    const cited = name.startsWith('__') ? '' : `[@${name}]`;
    const body = `# ${name.replaceAll('_', '\\_')}\n\nSee ${cited}, [^${name}] and [it][${name}] or [[${name}]].\n\n[^${name}]: A note.\n\n[${name}]: https://example.org/\n`;
    const term = { 'glossary/x.md': `---\nname: ${name}\nby: companion\n---\nA term.` };
    expect(faultsOf({ ...works, ...notesWith(body), ...term })).toBe('');
    const content = loadContent(folderOf({ ...works, ...notesWith(body), ...term }));
    expect(checkContent(content)).toEqual([]);
    expect([...labelWorks([...content.works.values()].map(({ csl }) => csl)).keys()]).toEqual([name]);
    expect(content.texts.find(({ place }) => place.id === 'notes')?.structure.headings[0]?.text).toBe(name);
  });

  it('is none of the names that commands know', () => {
    expect(Object.hasOwn(FORMATS, name)).toBe(false);
    expect(accessOf(`https://${name.replaceAll('_', '')}.example/`)).toBe('public');
    expect(() => parseArgs({ args: [`--${name}`], options: {} })).toThrow();
  });

  it('may be a type and a field of an entry, which are read as unknown ones', () => {
    const entry = (type: string, field: string): string =>
      faultsOf({
        'references.bib': `@${type}{a, author = {A, B}, title = {T}, date = {2020}, ${field} = {x}, url = {https://example.org/a}}\n`,
      });
    expect(entry(name, 'note')).toBe(entry('nothing', 'note').replaceAll('nothing', name));
    // A field's name begins with a letter.
    const other = name.startsWith('_') ? '__nothing__' : 'nothing';
    expect(entry('online', name)).toBe(entry('online', other).replaceAll(other, name));
  });
});
