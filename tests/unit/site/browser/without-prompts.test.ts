import { expect, it } from 'vitest';
import { withoutPrompts } from '../../../../src/site/browser/without-prompts.ts';

it.each([
  ['console', '$ npm i\nadded 3\n$ npm test', 'npm i\nnpm test'],
  ['bash', '$ a \\\n  --b\nout', 'a \\\n  --b'],
  ['python', '>>> def f():\n...     return 1\n>>> f()\n1', 'def f():\n    return 1\nf()'],
  ['bash', 'a\n$ b', 'a\n$ b'],
  ['tex', '$ x $', '$ x $'],
  ['', '$ x', '$ x'],
])('code in %s is copied without its prompts: %j', (language, code, copied) =>
  expect(withoutPrompts(code, language)).toBe(copied),
);
