import { describe, expect, it } from 'vitest';
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
