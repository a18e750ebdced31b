/** The numbers up to twenty, as they stand before what is counted. */
export const NUMBERS: readonly string[] =
  'no one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen twenty'.split(
    ' ',
  );

/** "no slots", "one slot", "two slots", "21 slots". */
export function counted(n: number, one: string, many = `${one}s`): string {
  return `${NUMBERS[n] ?? n} ${n === 1 ? one : many}`;
}

/** The same with a capital. */
export function Counted(n: number, one: string, many = `${one}s`): string {
  return capital(counted(n, one, many));
}

/** The text with its first letter large. */
export function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}

/** The text with a full stop, where no other sign ends it: "Is it?" stays. */
export function sentence(text: string): string {
  return /[.?!…]["”’)]*$/.test(text) ? text : `${text}.`;
}

/** "a", "a and b", "a, b and c". */
export function listed(items: readonly string[]): string {
  return [items.slice(0, -1).join(', '), items.at(-1)].filter(Boolean).join(' and ');
}
