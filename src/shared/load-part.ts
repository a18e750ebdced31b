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
  const before = [...(place?.childNodes ?? [])];
  const dialog = document.createElement('dialog');
  const used = load().then((part) => {
    place?.replaceChildren(...before);
    return use(part);
  });
  void used.then(() => dialog.remove(), Boolean);
  const late = new Promise((_, reject) => setTimeout(reject, PATIENCE));
  return Promise.race([used, late]).then(
    () => undefined,
    () => {
      sayLost(
        place ?? document.body.appendChild(dialog),
        `${what} could not be loaded. The network may be gone, or the site has changed.`,
      );
      if (place) return;
      const close = Object.assign(document.createElement('button'), {
        className: 'button',
        textContent: 'Close',
      });
      close.onclick = () => dialog.remove();
      dialog.append(' ', close);
      dialog.showModal();
    },
  );
}

/** Says what could not be had, with a button that loads the page anew. */
export function sayLost(place: Element, sentence: string): void {
  const button = Object.assign(document.createElement('button'), {
    className: 'button',
    textContent: 'Reload the page',
  });
  button.onclick = async () => {
    // What is broken may lie in the browser's cache, or in the worker's: its scripts are fetched anew, if that is quick.
    const scripts = performance.getEntriesByType('resource').filter(({ name }) => name.endsWith('.js'));
    const signal = AbortSignal.timeout(3000);
    await Promise.allSettled(scripts.map(({ name }) => fetch(name, { cache: 'reload', signal })));
    location.reload();
  };
  place.replaceChildren(`${sentence} `, button);
}
