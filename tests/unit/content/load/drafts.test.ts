import { describe, expect, it } from 'vitest';
import { checkContent } from '../../../../src/content/checks/check-content.ts';
import { aliasesOf } from '../../../../src/content/load/aliases.ts';
import { draftsOf } from '../../../../src/content/load/drafts.ts';
import { targetsOf } from '../../../../src/content/load/link-targets.ts';
import { loadContent } from '../../../../src/content/load/load-content.ts';
import { faultsOf, folderOf, notesWith } from '../../content.ts';

const topic = (order: number, body: string, yaml = ''): string =>
  `---\ntitle: T${order}\norder: ${order}\nlede: L.\nby: notes\n${yaml}---\n${body}`;

describe('a draft', () => {
  const dir = folderOf({
    'lectures/a/topics/ready.md': topic(1, '$$ a $$ {#eq-one}\n'),
    'lectures/a/topics/late.md': topic(
      2,
      '$$ b $$ {#eq-two}\n\n[x](lost.md)\n',
      'draft: true\naliases: [later]\n',
    ),
    'lectures/b/lecture.yaml': 'title: B\ndraft: true\naliases: [bee]\n',
    'lectures/b/notes.md': '---\nby: notes\n---\nWords [@nobody].\n',
    'lectures/b/reading-list.yaml': 'items: [{ cite: nobody }]\n',
    'lectures/b/scrap.txt': 'scrap',
    'glossary/word.md': '---\nname: Word\nby: notes\ndraft: true\n---\nA word.\n',
  });

  it('is in nothing that a build is made from, and brings no faults', () => {
    const content = loadContent(dir);
    expect(checkContent(content)).toEqual([]);
    expect(content.files.map(({ path }) => path)).toEqual([
      'lectures/a/lecture.yaml',
      'lectures/a/topics/ready.md',
      'references.bib',
      'site.yaml',
    ]);
    const { texts, lectures, readingLists, labels } = content;
    expect([texts.length, lectures.size, readingLists.size, labels.all.length]).toEqual([1, 1, 0, 1]);
    expect(aliasesOf(content)).toEqual([]);
    const pages = [...targetsOf(content).map.pages.keys()];
    expect(pages.filter((page) => /late|lectures\/b|word/.test(page))).toEqual([]);
  });

  it('is content like any other where drafts are shown', () => {
    const content = loadContent(dir, undefined, undefined, 'shown');
    expect(content.texts.length).toBe(4);
    expect(draftsOf(content).map(({ title, address, place }) => `${title} ${address} ${place.line}`)).toEqual(
      ['Word /glossary/word/ 4', 'T2 /lectures/a/topics/late/ 6', 'B /lectures/b/ 2'],
    );
    expect(new Set(checkContent(content).map(({ code }) => code))).toEqual(
      new Set(['page-unknown', 'citation-unknown', 'reading-unknown', 'file-unclaimed']),
    );
  });

  it('is no place that a link can lead to', () => {
    const body =
      '[a](topics/late.md) [[word]] [[lectures/b]] [c](../b/notes.md) [d](/lectures/b/notes/) @eq-two\n';
    expect(
      faultsOf({
        ...notesWith(body),
        'lectures/a/topics/late.md': topic(2, '$$ b $$ {#eq-two}\n', 'draft: true\n'),
        'lectures/a/topics/next.md': topic(3, 'Words.\n', 'after: [late]\n'),
        'lectures/b/lecture.yaml': 'title: B\ndraft: true\n',
        'lectures/b/notes.md': '---\nby: notes\n---\nWords.\n',
        'glossary/word.md': '---\nname: Word\nby: notes\ndraft: true\n---\nA word.\n',
      }),
    ).toMatchInlineSnapshot(`
      "lectures/a/notes.md:4:1  link-draft  "topics/late.md" is a draft, and builds leave drafts out. Take the link out, or remove \`draft: true\` from its file.
      lectures/a/notes.md:4:21  link-draft  "word" is a draft, and builds leave drafts out. Take the link out, or remove \`draft: true\` from its file.
      lectures/a/notes.md:4:30  link-draft  "lectures/b" is a draft, and builds leave drafts out. Take the link out, or remove \`draft: true\` from its file.
      lectures/a/notes.md:4:45  link-draft  "../b/notes.md" is a draft, and builds leave drafts out. Take the link out, or remove \`draft: true\` from its file.
      lectures/a/notes.md:4:64  link-draft  "/lectures/b/notes/" is a draft, and builds leave drafts out. Take the link out, or remove \`draft: true\` from its file.
      lectures/a/notes.md:4:88  link-draft  "eq-two" stands in a draft, and builds leave drafts out. Take the reference out, or remove \`draft: true\` from that file.
      lectures/a/topics/next.md:6:9  link-draft  The topic "late" is a draft, and builds leave drafts out. Take it out, or remove \`draft: true\` from its file."
    `);
  });

  it('is one by the word `true` alone', () => {
    expect(faultsOf({ 'lectures/a/notes.md': '---\nby: notes\ndraft: yes\n---\nWords [@nobody].\n' }))
      .toMatchInlineSnapshot(`
      "lectures/a/notes.md:3:8  field-type  "draft" must be true or false, not "yes". \`draft\`: True while it is not to be published: \`npm run dev\` shows it, and no build holds it.
      lectures/a/notes.md:5:7  citation-unknown  No work has the key "nobody". Add an entry with this key to references.bib; if the work has a new key, list the old one in its \`ids\`."
    `);
  });
});
