/** A function that makes its value when it is first asked, and gives the same one ever after. */
export function once<T>(make: () => T): () => T {
  let made: { value: T } | undefined;
  return () => (made ??= { value: make() }).value;
}

/** A function of a word that makes its value once for each. */
export function onceForEach<T>(make: (word: string) => T): (word: string) => T {
  const made = new Map<string, T>();
  return (word) => {
    if (!made.has(word)) made.set(word, make(word));
    return made.get(word)!;
  };
}

/** The same for a list that is asked for by a key: what belongs to a key, in the list's order. */
export function onceByKey<T>(
  list: () => Promise<readonly T[]>,
  keyOf: (item: T) => string,
): (key: string) => Promise<T[]> {
  const groups = once(async () => Map.groupBy(await list(), keyOf));
  return async (key) => [...((await groups()).get(key) ?? [])];
}
