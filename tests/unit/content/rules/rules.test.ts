import { describe, expect, it } from 'vitest';
import { givenBy } from './given-by.ts';
import { RULES } from './rules.ts';

const all = Object.entries(RULES).flatMap(([of, rules]) => rules.map((rule) => [of, ...rule] as const));
const given = await givenBy(all.map(([, , written]) => written));

describe('a rule of the manuals, or one that is otherwise on purpose', () => {
  it.each(all.map((rule, i) => [...rule, given[i]] as const))(
    '%s: %s',
    (_of, _says, _written, gives, seen) => {
      expect(seen).toBe(gives);
    },
  );
});
