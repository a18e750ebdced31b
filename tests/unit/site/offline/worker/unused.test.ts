import { expect, it } from 'vitest';
import { GRACE, sweep } from '../../../../../src/site/offline/worker/unused.ts';

it('lets a part without use stay for a week, and go after it', () => {
  const first = sweep(['a', 'b'], {}, 1000);
  expect(first).toEqual({ go: [], since: { a: 1000, b: 1000 } });
  expect(sweep(['a', 'b'], first.since, 1000 + GRACE)).toEqual(first);
  expect(sweep(['a', 'c'], first.since, 1001 + GRACE)).toEqual({ go: ['a'], since: { c: 1001 + GRACE } });
});

it('counts from now where the clock has been set back', () => {
  const since = { a: 5 * GRACE };
  expect(sweep(['a'], since, GRACE)).toEqual({ go: [], since: { a: GRACE } });
});

it('forgets a part that is of use again', () => {
  expect(sweep([], { a: 1 }, 1 + 2 * GRACE)).toEqual({ go: [], since: {} });
});
