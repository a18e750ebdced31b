import { describe, expect, it } from 'vitest';
import { parseHTML } from 'linkedom';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { listPages } from '../support/pages.ts';
import { realSite, wholeSite } from '../support/site.ts';
import { html, text } from '../support/whole-pages.ts';

describe('a text in another language', () => {
  const notes = html('lectures/hebrew/notes');

  it('says so for its page, and for each block and title of it wherever it stands', () => {
    expect(notes).toMatch(/<html lang="he" dir="rtl"[^]*<body lang="en"/);
    expect(notes).toContain('<ul lang="he" dir="rtl">');
    expect(notes).toContain('"inLanguage":"he"');
    expect(html('lectures/hebrew/topics/chinese')).toMatch(
      /<h1><span><span lang="zh-Hans" dir="ltr">注意力机制是什么</,
    );
    const print = html('lectures/hebrew/print');
    for (const lang of ['he', 'zh-Hans', 'fr']) expect(print).toMatch(new RegExp(`<p lang="${lang}"`));
    expect(html('questions')).toContain('<span lang="he" dir="rtl">מדוע דווקא שכבה אחת?</span>');
  });

  it('has its own quotation marks, and words of the site that say what they are', () => {
    expect(text('lectures/hebrew/topics/french')).toContain('On dit « c’est un circuit » – et pourtant');
    expect(notes).toMatch(/<b [^>]*lang="en" dir="ltr">Table\u00a01<\/b>/);
    expect(notes).toContain('<strong lang="en" dir="ltr">Warning</strong>');
    expect(notes).toContain('<h1 dir="ltr">Notes</h1>');
  });

  it('brings its styles, which no other page loads', () => {
    expect(notes).toContain('/_astro/languages.');
    expect(html('lectures/first/notes')).not.toContain('/_astro/languages.');
  });
});

describe('quotation marks and dashes', () => {
  // What is quoted to the letter: code, formulas, the words of a licence.
  const AS_TYPED = 'script, style, code, pre, svg, textarea, .katex, .licence';
  const TYPED = /.{0,30}(?:\p{L}'\p{L}|"|\s'|'\s|\s--\s|\.\.\.).{0,30}/gu;

  it.each([realSite(), wholeSite()])('are printed ones wherever words of an author stand: %s', (site) => {
    const found = listPages(site).flatMap((page) => {
      const file = page.endsWith('.html') ? page : join(page, 'index.html');
      const { document } = parseHTML(readFileSync(join(site.folder, file), 'utf8'));
      for (const element of document.querySelectorAll(AS_TYPED)) element.remove();
      const said = `${document.title}\n${document.body.textContent}`;
      return (said.match(TYPED) ?? []).map((words) => `${page}: ${words.trim()}`);
    });
    expect(found).toEqual([]);
  });

  it('are those of its language in a title, a heading, a list of them and a twin', () => {
    const page = html('lectures/hebrew/topics/french');
    expect(page).toContain('<title>Qu’est-ce qu’un circuit\u00a0?');
    expect(page.match(/L’idée/g)!.length).toBeGreaterThan(2);
    const twin = readFileSync(join(wholeSite().folder, 'lectures/hebrew/topics/french.md'), 'utf8');
    expect(twin).toContain('# Qu’est-ce qu’un circuit\u00a0?');
    expect(twin).toContain('## L’idée');
    expect(html('references/good2020one')).toContain('l’interprétabilité');
  });
});
