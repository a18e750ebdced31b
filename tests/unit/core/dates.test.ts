import { describe, expect, it } from 'vitest';
import { dateOf, dayOf, longDateOf, shortDayOf } from '../../../src/core/dates.ts';

describe('a day', () => {
  it.each([
    ['2023-01-30', '30 January', '30 Jan', '30 January 2023', 'Monday 30 January 2023'],
    ['2024-02-29', '29 February', '29 Feb', '29 February 2024', 'Thursday 29 February 2024'],
    ['1999-12-31', '31 December', '31 Dec', '31 December 1999', 'Friday 31 December 1999'],
  ])('%s is said at any length', (iso, day, short, date, long) => {
    expect([dayOf(iso), shortDayOf(iso), dateOf(iso), longDateOf(iso)]).toEqual([day, short, date, long]);
  });

  it.each(['2023-01-30T00:00:00Z', '2023-01-30T23:59:59-08:00', '2023-01-30T00:00:00+14:00'])(
    'is the day as it is written, whatever the time zone: %s',
    (iso) => {
      expect(dateOf(iso)).toBe('30 January 2023');
    },
  );
});
