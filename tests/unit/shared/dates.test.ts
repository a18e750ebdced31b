import { describe, expect, it } from 'vitest';
import { dateOf, dayOf, longDateOf, shortDayOf } from '../../../src/shared/dates.ts';

describe('a day', () => {
  it.each([
    ['2023-01-30', '30 January', '30 Jan', '30 January 2023', 'Monday 30 January 2023'],
    ['2024-02-29', '29 February', '29 Feb', '29 February 2024', 'Thursday 29 February 2024'],
    ['1999-12-31', '31 December', '31 Dec', '31 December 1999', 'Friday 31 December 1999'],
  ])('%s is said at any length', (iso, day, short, date, long) => {
    expect([dayOf(iso), shortDayOf(iso), dateOf(iso), longDateOf(iso)]).toEqual([day, short, date, long]);
  });

  it('has its name in every month and on every day of the week', () => {
    const months = Array.from({ length: 12 }, (_, i) =>
      shortDayOf(`2023-${String(i + 1).padStart(2, '0')}-01`).slice(2),
    );
    expect(months.join(' ')).toBe('Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec');
    const days = Array.from({ length: 7 }, (_, i) => longDateOf(`2023-01-0${i + 1}`).split(' ')[0]);
    expect(days.join(' ')).toBe('Sunday Monday Tuesday Wednesday Thursday Friday Saturday');
  });

  it.each(['2023-01-30T00:00:00Z', '2023-01-30T23:59:59-08:00', '2023-01-30T00:00:00+14:00'])(
    'is the day as it is written, whatever the time zone: %s',
    (iso) => {
      expect(dateOf(iso)).toBe('30 January 2023');
    },
  );
});
