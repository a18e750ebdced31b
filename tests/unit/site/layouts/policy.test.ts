import { expect, it } from 'vitest';
import { policyOf } from '../../../../src/site/layouts/policy.ts';

/** The directives of a policy, each with what it lets in. */
function directives(policy: string): Record<string, string[]> {
  return Object.fromEntries(
    policy.split(';').map((directive) => {
      const [name = '', ...sources] = directive.trim().split(' ');
      return [name, sources];
    }),
  );
}

it('a page runs and loads only what is the site’s own, sends no form, and embeds nothing', () => {
  const hash = "'sha256-ypeBEsobvcr6wjGzmiPcTaeG7/gUfE5yuYB3ha/uSLs='";
  expect(directives(policyOf(['a']))).toEqual({
    'default-src': ["'self'"],
    'object-src': ["'none'"],
    'base-uri': ["'self'"],
    'form-action': ["'none'"],
    'img-src': ["'self'", 'data:'],
    'script-src': ["'self'", hash],
    'require-trusted-types-for': ["'script'"],
    'trusted-types': ['own-script'],
    'style-src-attr': ["'unsafe-inline'"],
  });
});

it('a page lets in each of its own scripts, and a frame only of the recording that it shows', () => {
  const { 'script-src': scripts, 'frame-src': frames } = directives(
    policyOf(['a', 'b'], { kind: 'frame', embed: 'https://v.example/e?x' }),
  );
  expect(scripts).toHaveLength(3);
  expect(frames).toEqual(['https://v.example']);
  const file = directives(policyOf([], { kind: 'video', embed: 'https://v.example:8443/talk.mp4' }));
  expect(file['media-src']).toEqual(["'self'", 'https://v.example:8443']);
  expect(file['frame-src']).toBeUndefined();
});
