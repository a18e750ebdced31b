import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { fileOf, listPages } from '../support/pages.ts';
import { sites } from '../support/site.ts';

describe.each(sites())('the policy in the pages of $name', ({ ...site }) => {
  // An old address only leads on.
  const pages = listPages(site)
    .map((path) => ({ path, html: readFileSync(fileOf(site, path), 'utf8') }))
    .filter(({ html }) => !html.includes('http-equiv="refresh"'));

  test('lets in no script or style element but the site’s own, and the inline scripts by their hashes', () => {
    for (const { path, html } of pages) {
      const policy = directivesOf(html);
      const hashes = [...html.matchAll(/<script(?![^>]*(?:src=|ld\+json))[^>]*>([^]*?)<\/script>/g)].map(
        ([, code = '']) => `'sha256-${createHash('sha256').update(code).digest('base64')}'`,
      );
      expect({ path, scripts: policy.get('script-src') }).toEqual({ path, scripts: ["'self'", ...hashes] });
      expect(policy.get('default-src')).toEqual(["'self'"]);
      expect(policy.get('require-trusted-types-for')).toEqual(["'script'"]);
      expect(policy.get('trusted-types')).toEqual(['own-script']);
      expect(policy.has('style-src')).toBe(false);
      expect(html).not.toMatch(/<style[\s>]/);
    }
  });

  test('lets in a frame, or a file of another host, only where there is a recording to watch', () => {
    for (const { path, html } of pages) {
      const directives = directivesOf(html);
      const frames = directives.get('frame-src') ?? directives.get('media-src');
      expect({ path, frames: frames !== undefined }).toEqual({ path, frames: html.includes('<talk-video') });
    }
  });
});

function directivesOf(html: string): Map<string, string[]> {
  const policy = /<meta http-equiv="content-security-policy" content="([^"]*)">/.exec(html)?.[1] ?? '';
  return new Map(
    policy.split(';').map((directive) => {
      const [name = '', ...values] = directive.trim().split(' ');
      return [name, values];
    }),
  );
}
