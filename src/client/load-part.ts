/** How long a part of the page may take to come, in ms. */
const PATIENCE = 15_000;

/**
 * Loads a part of the page and uses it. Where it does not come, or not in time, that is said in `place`, else in a dialog, with the
 * way on: to load the page anew. Resolves when it is used or that is said; what comes late is used all the same.
 */
export function loadPart<T>(
  load: () => Promise<T>,
  use: (part: T) => unknown,
  what: string,
  place?: Element,
): Promise<void> {
  return new Promise((settled) => {
    const before = [...(place?.childNodes ?? [])];
    const dialog = document.createElement('dialog');
    const say = (): void => {
      sayLost(
        place ?? document.body.appendChild(dialog),
        `${what} could not be loaded. The network may be gone, or the site has changed meanwhile.`,
      );
      if (dialog.isConnected && !dialog.open) dialog.showModal();
      settled();
    };
    const late = setTimeout(say, PATIENCE);
    load()
      .then((part) => {
        place?.replaceChildren(...before);
        return use(part);
      })
      .then(() => dialog.remove(), say)
      .finally(() => {
        clearTimeout(late);
        settled();
      });
  });
}

/** Says what could not be had, with a button that loads the page anew. */
export function sayLost(place: Element, sentence: string): void {
  const button = Object.assign(document.createElement('button'), {
    className: 'button',
    type: 'button',
    textContent: 'Reload the page',
  });
  button.onclick = async () => {
    // What is broken may lie in the browser's cache, or in the worker's: its scripts are fetched anew, if that is quick.
    const scripts = performance.getEntriesByType('resource').filter(({ name }) => name.endsWith('.js'));
    const fetched = scripts.map(({ name }) => fetch(name, { cache: 'reload' }));
    await Promise.race([Promise.allSettled(fetched), new Promise((late) => setTimeout(late, 3000))]);
    location.reload();
  };
  place.replaceChildren(`${sentence} `, button);
}
