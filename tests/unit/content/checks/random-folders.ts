import fc from 'fast-check';
import type { Files } from '../../content.ts';

/** Words that programs stumble over: names of every object, of files of a site, odd letters, nothing. */
const ODD = [
  'constructor',
  '__proto__',
  'toString',
  'hasOwnProperty',
  'index',
  'index.html',
  'index.html.md',
  '404',
  'print',
  'con',
  'null',
  'true',
  '1e3',
  '-',
  'ﬁ',
  'é',
  'e\u0301',
  '注意',
  'שלום',
  '😀',
  'a b',
  'A',
  '%2e%2e',
  "'",
  '"',
  '&amp;',
  '<b>',
  '{x}',
  '$x$',
  '#',
];
const word = fc.oneof(
  { weight: 3, arbitrary: fc.constantFrom('a', 'b', 'olah2022', 'word') },
  fc.constantFrom(...ODD),
);
const yaml = (value: string): string => JSON.stringify(value);
const inline = fc.oneof(
  word,
  word.map((one) => `[@${one}]`),
  word.map((one) => `@${one} says`),
  word.map((one) => `[[${one}]]`),
  word.map((one) => `**${one}**`),
  word.map((one) => `\`${one}\``),
  word.map((one) => `[${one}](#${one})`),
  word.map((one) => `$x_{${one}}$`),
  word.map((one) => `${one}[^${one}]`),
);
const block = fc.oneof(
  fc.array(inline, { minLength: 1, maxLength: 4 }).map((parts) => parts.join(' ')),
  fc.tuple(fc.integer({ min: 1, max: 6 }), word).map(([level, one]) => `${'#'.repeat(level)} ${one}`),
  word.map((one) => `:::note{title=${yaml(one)}}\n${one}\n:::`),
  word.map((one) => `<${one}/>`),
  word.map((one) => `<Figure name="${one}">\n${one}\n</Figure>`),
  word.map((one) => `\`\`\`${one}\n${one}\n\`\`\``),
  word.map((one) => `| ${one} | b |\n| --- | --- |\n| ${one} | c |`),
  word.map((one) => `- ${one}\n  - ${one}`),
);
const body = fc.array(block, { maxLength: 5 }).map((blocks) => `\n${blocks.join('\n\n')}\n`);
const text = fc
  .tuple(word, body)
  .map(([title, said]) => `---\ntitle: ${yaml(title)}\nby: notes\n---\n${said}`);
const plain = body.map((said) => `---\nby: notes\n---\n${said}`);
const term = fc
  .tuple(word, body)
  .map(([name, said]) => `---\nname: ${yaml(name)}\nby: companion\n---\n${said}`);
const topic = fc
  .tuple(word, word, body)
  .map(
    ([title, lede, said]) =>
      `---\ntitle: ${yaml(title)}\norder: 1\nlede: ${yaml(lede)}\nby: companion\n---\n${said}`,
  );
const work = fc
  .tuple(word, word, word, fc.constantFrom('2022', '2004/', '1984~', '199X', '2021-21', '0', 'n.d.'))
  .map(
    ([key, author, title, date]) =>
      `@online{${key}, author = {${author}}, title = {${title}}, date = {${date}}}\n`,
  );
const lecture = word.map(
  (title) =>
    `title: ${yaml(title)}\nspeakers: [{ name: ${yaml(title)} }]\ndate: 2023-01-30\nnotes: { by: B }\n`,
);

/** A small content folder over the one without faults: some of its files, under some names, say some things. */
export const folders: fc.Arbitrary<Files> = fc
  .array(
    fc.oneof(
      fc.tuple(
        word.map((name) => `glossary/${name}.md`),
        term,
      ),
      fc.tuple(
        word.map((name) => `lectures/a/questions/${name}.md`),
        text,
      ),
      fc.tuple(
        word.map((name) => `lectures/a/topics/${name}.mdx`),
        topic,
      ),
      fc.tuple(
        word.map((name) => `lectures/${name}/lecture.yaml`),
        lecture,
      ),
      fc.tuple(
        fc.constantFrom('notes', 'talk', 'abstract').map((name) => `lectures/a/${name}.md`),
        plain,
      ),
      fc.tuple(
        fc.constant('references.bib'),
        work.map((one) => `@online{olah2022, title = {One}}\n${one}`),
      ),
    ),
    { maxLength: 6 },
  )
  .map((files) => Object.fromEntries(files.filter(([path]) => !path.includes('\0'))));
