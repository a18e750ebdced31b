import fc from 'fast-check';
import { EMBEDS } from '../../../../src/content/schemas/embeds.ts';
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

const maybe = (name: string, value: fc.Arbitrary<string>): fc.Arbitrary<string> =>
  fc.oneof(
    fc.constant(''),
    value.map((said) => `${name}: ${said}\n`),
  );
const all = (...parts: fc.Arbitrary<string>[]): fc.Arbitrary<string> =>
  fc.tuple(...parts).map((said) => said.join(''));
const words = word.map(yaml);
const marked = inline.map(yaml);
const slot = all(
  all(
    fc.constant('---\norder: 1\n'),
    words.map((one) => `title: ${one}\nprompt: ${one}\naction: ${one}\n`),
    maybe('label', words),
    maybe('lines', fc.constantFrom('1', '12', '0')),
    maybe('needs', words),
    maybe(
      'good',
      marked.map((one) => `{ title: G, text: ${one} }`),
    ),
    maybe('model', words),
  ),
  fc.oneof(
    fc.constant('---\n'),
    body.map((said) => `by: notes\n---\n${said}`),
  ),
);
const question = all(
  fc.constant('---\n'),
  words.map((one) => `title: ${one}\n`),
  maybe('number', fc.constantFrom('1', '7', '0', '1000000')),
  maybe('asked_by', fc.constantFrom('notes', 'speaker', 'companion')),
  maybe(
    'leads',
    fc
      .tuple(words, marked)
      .map(
        ([locator, said]) => `[{ cite: olah2022, locator: ${locator}, text: ${said} }]\nleads_by: companion`,
      ),
  ),
  maybe('leads_note', marked),
  maybe('prompt', words),
  maybe(
    'aliases',
    words.map((one) => `[${one}]`),
  ),
  fc.oneof(
    fc.constant('---\n'),
    body.map((said) => `by: companion\n---\n${said}`),
  ),
);
const list = all(
  maybe('sent_as', words),
  fc
    .array(
      all(
        fc.constantFrom('{ cite: olah2022', '{ cite: olah2022', '{ cite: a'),
        maybe('part', words).map((said) => said && `, ${said.trim()}`),
        maybe('sent', words).map((said) => said && `, ${said.trim()}`),
        maybe('companion', marked).map((said) => said && `, ${said.trim()}`),
        fc.constant(' }'),
      ),
      { maxLength: 2 },
    )
    .map((items) => `items: [${items.join(', ')}]\n`),
);
const ADDRESSES = [
  'https://example.org',
  'https://example.org/a?b=c#d',
  'https://例え.jp/é',
  'a',
  'mailto:a@b.co',
];
const site = all(
  words.map((one) => `title: ${one}\nshort: ${one}\nlede: ${one}\n`),
  words.map((one) => `course: { title: ${one}, code: ${one}, institution: ${one}, term: ${one} }\n`),
  maybe('calendar_note', words),
  maybe(
    'calendar',
    words.map(
      (one) => `[{ date: 2023-01-30, what: ${one}, who: ${one} }, { date: 2023-02-01, what: b, off: true }]`,
    ),
  ),
  maybe('url', fc.constantFrom('https://example.org', 'https://例え.jp', 'http://a')),
  maybe('base', fc.constantFrom('/', '/a/', '/a.b/', '/é/')),
  maybe('offline', fc.constantFrom('true', 'false')),
  maybe(
    'repository',
    fc.constantFrom('https://github.com/a/b', 'https://codeberg.org/a/b', 'https://git.example.org/a'),
  ),
  maybe('forge', fc.constantFrom('github', 'gitlab', 'forgejo')),
  maybe('branch', fc.constantFrom('main', 'a/b', 'é', '"#"')),
  maybe('content_path', fc.constantFrom('.', 'content', 'a b', 'é')),
  maybe('contact', fc.constantFrom('a@example.org', 'https://example.org/é', 'mailto:a@b.co')),
  maybe(
    'licences',
    words.map((one) => `[{ of: ${one}, name: ${one} }]`),
  ),
);
const links = fc
  .tuple(fc.constantFrom(...ADDRESSES), fc.constantFrom('200', '404', '99'), fc.constantFrom(...ADDRESSES))
  .map(
    ([of, status, moved]) =>
      `{ ${yaml(of)}: { "asked": "2024-01-01", "status": ${status}, "moved": ${yaml(moved)} } }\n`,
  );
const NAMES = Object.entries(EMBEDS).flatMap(([tag, { names }]) =>
  Object.keys(names).map((name) => [tag, name]),
);
const figures = fc
  .array(
    fc
      .tuple(
        fc.constantFrom(...NAMES),
        fc.oneof(fc.constant(''), fc.constantFrom(' id="a"', ' width="3"', ' class="a"')),
        inline,
      )
      .map(([[tag, name], props, said]) => `<${tag} name="${name}"${props}>\n${said}\n</${tag}>`),
    { minLength: 1, maxLength: 3 },
  )
  .map((said) => `---\ntitle: T\norder: 2\nlede: L\nby: companion\n---\n\n${said.join('\n\n')}\n`);

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
        word.map((name) => `lectures/a/questions/${name}.md`),
        question,
      ),
      fc.tuple(
        word.map((name) => `lectures/a/summary/${name}.md`),
        slot,
      ),
      fc.tuple(fc.constant('lectures/a/reading-list.yaml'), list),
      fc.tuple(fc.constant('lectures/a/topics/drawn.mdx'), figures),
      fc.tuple(fc.constant('site.yaml'), site),
      fc.tuple(fc.constant('links.json'), links),
      fc.tuple(
        fc.constant('references.bib'),
        work.map((one) => `@online{olah2022, title = {One}}\n${one}`),
      ),
    ),
    { maxLength: 6 },
  )
  .map((files) => Object.fromEntries(files.filter(([path]) => !path.includes('\0'))));
