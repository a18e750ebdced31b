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

/** The same for what belongs to an object: made when the object is first asked for, and kept as long as it is there. */
export function onceOf<Of extends object, T>(make: (of: Of) => T): (of: Of) => T {
  const made = new WeakMap<Of, { value: T }>();
  return (of) => {
    const found = made.get(of) ?? { value: make(of) };
    made.set(of, found);
    return found.value;
  };
}
