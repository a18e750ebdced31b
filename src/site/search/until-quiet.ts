/**
 * Gives what has come of the promises when all have settled, or when none has for `ms`: then it is not waited for any longer.
 * What failed or is late is left out.
 */
export function untilQuiet<T>(promises: readonly Promise<T>[], ms: number): Promise<T[]> {
  return new Promise((resolve) => {
    const come = new Map<number, T>();
    let open = promises.length;
    let timer: ReturnType<typeof setTimeout> | undefined;
    const end = (): void => {
      clearTimeout(timer);
      resolve(promises.flatMap((_, i) => (come.has(i) ? [come.get(i)!] : [])));
    };
    const wait = (): void => {
      clearTimeout(timer);
      timer = setTimeout(end, ms);
    };
    const settled = (): void => {
      open -= 1;
      if (open > 0) wait();
      else end();
    };
    for (const [i, promise] of promises.entries())
      void promise.then((value) => void come.set(i, value), Boolean).then(settled);
    if (open > 0) wait();
    else end();
  });
}
