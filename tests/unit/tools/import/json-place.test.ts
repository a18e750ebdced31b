import fc from 'fast-check';
import { expect, it } from 'vitest';
import { brokenAt, withoutNan } from '../../../../src/tools/import/json-place.ts';

const isJson = (text: string): boolean => {
  try {
    JSON.parse(text);
    return true;
  } catch {
    return false;
  }
};

it.each([
  ['{"a": [1, 2}', 11],
  ['{"a": 1,}', 8],
  ['{"a" 1}', 5],
  ['{a: 1}', 1],
  ['["a" "b"]', 5],
  ['["a]', 1],
  ['[1', 2],
  ['[1] 2', 4],
  ['', 0],
])('%s is no JSON from its sign %i on', (text, at) => expect(brokenAt(text)).toBe(at));

it('what is JSON is not broken before its end, and where it is cut off or has one sign more the place is there', () => {
  fc.assert(
    fc.property(fc.json(), fc.nat(), (json, n) => {
      expect(brokenAt(json)).toBe(json.length);
      const at = n % json.length;
      const marked = `${json.slice(0, at)}<<<<<<<${json.slice(at)}`;
      if (!isJson(marked)) expect(brokenAt(marked)).toBeLessThanOrEqual(at);
    }),
  );
});

it('the numbers that Python has and JSON has not become nothing, and words stay', () => {
  expect(withoutNan('{"NaN \\" NaN": [NaN, -Infinity, "Infinity"]}')).toBe(
    '{"NaN \\" NaN": [null, null, "Infinity"]}',
  );
});
