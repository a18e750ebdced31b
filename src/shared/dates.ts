const MONTHS = 'January February March April May June July August September October November December'.split(
  ' ',
);
const DAYS = 'Sunday Monday Tuesday Wednesday Thursday Friday Saturday'.split(' ');

function read(iso: string): { day: number; month: string; year: number; weekday: string } {
  const date = new Date(`${iso.slice(0, 10)}T00:00:00Z`);
  return {
    day: date.getUTCDate(),
    month: MONTHS[date.getUTCMonth()]!,
    year: date.getUTCFullYear(),
    weekday: DAYS[date.getUTCDay()]!,
  };
}

/** "30 January" of an ISO day. */
export function dayOf(iso: string): string {
  const { day, month } = read(iso);
  return `${day} ${month}`;
}

/** "30 Jan" of an ISO day. */
export function shortDayOf(iso: string): string {
  const { day, month } = read(iso);
  return `${day} ${month.slice(0, 3)}`;
}

/** "30 January 2023" of an ISO day. */
export function dateOf(iso: string): string {
  return `${dayOf(iso)} ${read(iso).year}`;
}

/** "Monday 30 January 2023" of an ISO day. */
export function longDateOf(iso: string): string {
  return `${read(iso).weekday} ${dateOf(iso)}`;
}
