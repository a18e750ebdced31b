import { describe, expect, it } from 'vitest';
import {
  DRAWING_POLICY,
  FOR_EVER,
  framePolicy,
  headerRules,
  PAGE_HEADERS,
  writeHeaders,
  writeRedirects,
} from '../../../../src/site/build/header-rules.ts';
import { NGINX } from '../../../support/papers.ts';

describe('the headers', () => {
  it('stand in a file that knows the base path', () => {
    expect(writeHeaders(headerRules('/notes/', []))).toMatchInlineSnapshot(`
      "/notes/*
        Content-Security-Policy: frame-ancestors 'none'
        X-Content-Type-Options: nosniff
        Referrer-Policy: strict-origin-when-cross-origin
        Permissions-Policy: camera=(), display-capture=(), geolocation=(), microphone=(), payment=(), usb=()
        Cross-Origin-Opener-Policy: same-origin
        Strict-Transport-Security: max-age=31536000
      /notes/_astro/drawings/*
        Content-Security-Policy: default-src 'none'; style-src 'unsafe-inline'; img-src data:; font-src data:; sandbox
      /notes/_astro/*
        Cache-Control: public, max-age=31536000, immutable
      /notes/pagefind/fragment/*
        Cache-Control: public, max-age=31536000, immutable
      /notes/pagefind/index/*
        Cache-Control: public, max-age=31536000, immutable
      "
    `);
  });

  it('let the sites show the pages in a frame that site.yaml names, and no other', () => {
    const [pages] = headerRules('/', ['https://canvas.example.edu', 'https://*.lms.example.org:8443']);
    expect(pages?.headers['Content-Security-Policy']).toBe(
      'frame-ancestors https://canvas.example.edu https://*.lms.example.org:8443',
    );
  });

  it('come with the way from the top of the host to a site that stands lower', () => {
    expect([writeRedirects('/notes/'), writeRedirects('/')]).toEqual(['/ /notes/ 302\n', undefined]);
  });

  it('are each given by one rule for a path, but for policies, of which browsers obey each: hosts join the two', () => {
    const rules = headerRules('/', ['https://canvas.example.edu']);
    const fitting = (path: string): string[] =>
      rules
        .filter(({ pattern }) => path.startsWith(pattern.replace('*', '')))
        .flatMap(({ headers }) => Object.keys(headers))
        .filter((name, i) => name !== 'Content-Security-Policy' || i === 0);
    for (const path of ['/', '/_astro/a.js', '/_astro/drawings/a.svg', '/pagefind/fragment/a.pf_fragment'])
      expect(new Set(fitting(path)).size).toBe(fitting(path).length);
  });

  it('are the ones that the recipe tells nginx', () => {
    const all = { 'Content-Security-Policy': framePolicy([]), ...PAGE_HEADERS };
    for (const [name, value] of Object.entries(all))
      expect(NGINX).toContain(name in PAGE_HEADERS ? `add_header ${name} "${value}" always;` : `"${value}"`);
    expect(NGINX).toContain(`"${framePolicy([])}; ${DRAWING_POLICY}"`);
    expect(NGINX).toContain(`"${FOR_EVER}"`);
  });
});
