import { expect, it } from 'vitest';
import { asRecord, inMegabytes } from '../../../../src/site/offline/contract.ts';

it('says a size in words', () => {
  expect([0, 40_000, 1_234_567].map(inMegabytes)).toEqual(['0.1 MB', '0.1 MB', '1.2 MB']);
});

it('takes for a record only what is one', () => {
  const record = { set: 'site', state: 'kept', done: 1, size: 1, why: '', checked: 'c', paths: ['a/'] };
  expect(asRecord(record)).toEqual(record);
  const others = [
    undefined,
    null,
    5,
    'kept',
    [],
    { ...record, set: 5 },
    { ...record, state: 'constructor' },
    { ...record, size: '1' },
  ];
  expect(others.map(asRecord)).toEqual(others.map(() => undefined));
});

it('takes a record of an older form for one that is to be brought up to date', () => {
  const older = { set: 'site', state: 'kept', build: 'b', checked: 'c', size: 9, files: { 'a/': '1' } };
  const told = { set: 'site', state: 'kept', done: 0, size: 9, why: '' };
  expect(asRecord(older)).toMatchObject({ ...told, checked: 'c', paths: [] });
  expect(asRecord({ ...older, done: null, checked: 5, paths: [5] })).toMatchObject({
    ...told,
    checked: '5',
    paths: ['5'],
  });
});
