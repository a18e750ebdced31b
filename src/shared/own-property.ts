/** What a record holds under a name that somebody else has chosen; nothing where it is only what every object has, such as "constructor". */
export function own<T>(record: Readonly<Record<string, T>>, name: string): T | undefined {
  return Object.hasOwn(record, name) ? record[name] : undefined;
}
