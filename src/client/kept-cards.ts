/** Key of the cards that are kept in view, page by page, in this tab only. */
export const PINS = 'pins';

/** Addresses of the cards that are kept in view on this page, in their order. */
export function keptCards(): string[] {
  return read()[location.pathname] ?? [];
}

/** Keeps them until the tab is closed. */
export function keepCards(addresses: string[]): void {
  try {
    sessionStorage.setItem(PINS, JSON.stringify({ ...read(), [location.pathname]: addresses }));
  } catch {
    // Without storage they are kept while the page is open.
  }
}

function read(): Record<string, string[]> {
  try {
    return JSON.parse(sessionStorage.getItem(PINS)!) ?? {};
  } catch {
    return {};
  }
}
