import { expect, test } from 'vitest';
import { rulesInUse } from '../../../src/integrations/fonts/fonts.ts';

test('a rule stays for the selectors whose classes are all used, and at-rules stay as they are', () => {
  const css =
    '@font-face{font-family:A;src:url(a.woff2)}.k{a:b}.k .x,.k .y{c:d}.k .z>.x:after{e:f}.k *{g:h}.k.y{i:j}';
  expect(rulesInUse(css, new Set(['k', 'x']))).toBe(
    '@font-face{font-family:A;src:url(a.woff2)}.k{a:b}.k .x{c:d}.k *{g:h}',
  );
});
