/** Fields that may hold nothing, each left out where it does. */
export type Filled<Fields> = {
  [Name in keyof Fields]?: Exclude<Fields[Name], undefined | null | false | '' | 0>;
};

/** Those of these fields that hold something: no empty words, no list without items. */
export function filled<Fields extends object>(fields: Fields): Filled<Fields> {
  const held = Object.entries(fields).filter(([, value]) =>
    Array.isArray(value) ? value.length > 0 : value,
  );
  return Object.fromEntries(held) as Filled<Fields>;
}
