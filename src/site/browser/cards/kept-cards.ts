/** Key of the cards that are kept in view, page by page, in this tab only. */
export const PINS = 'pins';

const MOST = 20;

/** Addresses of the cards that are kept in view on this page, in their order. */
export function keptCards(): string[] {
  const kept = read()[location.pathname];
  // Whatever else runs on this host may have written there.
  const addresses = Array.isArray(kept) ? kept.filter((address) => typeof address === 'string') : [];
  return [...new Set(addresses)].slice(0, MOST);
}

/** Keeps them until the tab is closed. */
export function keepCards(addresses: string[]): void {
  try {
    sessionStorage.setItem(PINS, JSON.stringify({ ...read(), [location.pathname]: addresses }));
  } catch {
    // Without storage they are kept while the page is open.
  }
}

function read(): Record<string, unknown> {
  try {
    const kept: unknown = JSON.parse(sessionStorage.getItem(PINS) ?? '{}');
    return typeof kept === 'object' ? { ...kept } : {};
  } catch {
    return {};
  }
}
