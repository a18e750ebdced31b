import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { FOR_EVER, headerRules, PAGE_HEADERS, writeHeaders } from '../../../src/core/headers.ts';

describe('the headers', () => {
  it('stand in a file that knows the base path', () => {
    expect(writeHeaders(headerRules('/notes/'))).toMatchInlineSnapshot(`
      "/notes/*
        Content-Security-Policy: frame-ancestors 'none'
        X-Content-Type-Options: nosniff
        Referrer-Policy: strict-origin-when-cross-origin
        Permissions-Policy: camera=(), display-capture=(), geolocation=(), microphone=(), payment=(), usb=()
        Cross-Origin-Opener-Policy: same-origin
        Strict-Transport-Security: max-age=31536000
      /notes/_astro/*
        Cache-Control: public, max-age=31536000, immutable
      /notes/pagefind/fragment/*
        Cache-Control: public, max-age=31536000, immutable
      /notes/pagefind/index/*
        Cache-Control: public, max-age=31536000, immutable
      "
    `);
  });

  it('are each given by one rule for a path: hosts would join the two', () => {
    const rules = headerRules('/');
    const fitting = (path: string): string[] =>
      rules
        .filter(({ pattern }) => path.startsWith(pattern.replace('*', '')))
        .flatMap(({ headers }) => Object.keys(headers));
    for (const path of ['/', '/_astro/a.js', '/pagefind/fragment/a.pf_fragment'])
      expect(new Set(fitting(path)).size).toBe(fitting(path).length);
  });

  it('are the ones that the README tells nginx', () => {
    const nginx = /```nginx\n(.*?)```/s.exec(readFileSync('README.md', 'utf8'))?.[1] ?? '';
    for (const [name, value] of Object.entries(PAGE_HEADERS))
      expect(nginx).toContain(`add_header ${name} "${value}" always;`);
    expect(nginx).toContain(`"${FOR_EVER}"`);
  });
});
