import { expect, it } from 'vitest';
import { present } from '../../../src/shared/present.ts';

it('leaves out what is undefined, and nothing else', () => {
  const fields = present({ given: 'yes', none: undefined, empty: '', no: false, zero: 0, nothing: null });
  expect(Object.keys(fields)).toEqual(['given', 'empty', 'no', 'zero', 'nothing']);
});
