import { globSync, readFileSync } from 'node:fs';
import remarkFrontmatter from 'remark-frontmatter';
import remarkMdx from 'remark-mdx';
import remarkParse from 'remark-parse';
import { unified } from 'unified';
import { describe, expect, it } from 'vitest';
import { parse, SYNTAX } from '../../../../src/content/markdown/syntax.ts';

const plain = unified().use(remarkParse).use(remarkFrontmatter).freeze();
const linksIn = (text: string): string[] =>
  [...JSON.stringify(parse(text, 'md')).matchAll(/"url":"([^"]*)"/g)].map(([, url]) => url!);

describe('a text without bare addresses is read the short way, with one result', () => {
  it('on every text of the fixtures', () => {
    const files = globSync('tests/fixtures/{course,whole}/**/*.{md,mdx}');
    expect(files.length).toBeGreaterThan(40);
    for (const file of files) {
      const text = readFileSync(file, 'utf8');
      const mdx = file.endsWith('.mdx');
      expect(parse(text, mdx ? 'mdx' : 'md'), file).toEqual(
        (mdx ? plain().use(remarkMdx) : plain()).use([...SYNTAX]).parse(text),
      );
    }
  });

  it.each([
    ['write to ada@example.org', 'mailto:ada@example.org'],
    ['see HTTPS://example.org', 'HTTPS://example.org'],
    ['see www.example.org', 'http://www.example.org'],
    ['see https\\://example.org', 'https://example.org'],
    ['see &#104;ttps://example.org', 'https://example.org'],
    ['write to ada\\@example.org', 'mailto:ada@example.org'],
    ['<ab:c>', 'ab:c'],
  ])('finds the one in %s', (text, url) => {
    expect(linksIn(text)).toEqual([url]);
  });
});
