/**
 * With this, and the address of a page, begins the key of everything that a reader has written or wants to be asked again: a key for
 * each, so that no tab overwrites what another has stored for another place.
 */
export const MINE = 'mine ';

/** What this browser has stored for the reader under a key, or null; where it may not be looked at, `otherwise`. */
export function recall(key: string, otherwise: string | null = null): string | null {
  try {
    return localStorage.getItem(key);
  } catch {
    return otherwise;
  }
}

/** Stores it, or forgets what is stored where there is nothing to store; tells whether the browser did. */
export function keep(key: string, value: string): boolean {
  try {
    if (value) localStorage.setItem(key, value);
    else localStorage.removeItem(key);
    return true;
  } catch {
    return false;
  }
}

/** The keys that begin so under which this browser has stored something. */
export function storedKeys(start: string): string[] {
  try {
    return Object.keys(localStorage).filter((key) => key.startsWith(start));
  } catch {
    return [];
  }
}

/** Calls it now, and again when what is stored may have changed: by another tab, or while the page was left and not yet forgotten. */
export function whenStored(take: () => void): void {
  take();
  addEventListener('storage', take);
  window.addEventListener('pageshow', ({ persisted }) => persisted && take());
}
