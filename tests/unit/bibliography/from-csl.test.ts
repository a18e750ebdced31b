import type { CSL } from '@citation-js/core';
import { expect, it } from 'vitest';
import { fieldsOfCsl } from '../../../src/bibliography/from-csl.ts';

it('of several publishers all are written, of several titles the first', () => {
  const csl = { id: 'a', type: 'book', title: ['Whole', 'Short'], publisher: ['Taylor', 'Francis'] };
  const { fields } = fieldsOfCsl(csl as unknown as CSL);
  expect(Object.fromEntries(fields)).toMatchObject({ title: 'Whole', publisher: 'Taylor and Francis' });
});

it('an edited volume has its editors', () => {
  const csl = {
    id: 'a',
    type: 'book',
    title: 'Whole',
    editor: [{ family: 'Ed', given: 'I' }, { literal: 'Team' }],
  };
  expect(Object.fromEntries(fieldsOfCsl(csl as unknown as CSL).fields).editor).toBe('Ed, I and {Team}');
});
