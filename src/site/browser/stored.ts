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

/** Calls it now, and again when what is stored may have changed: by another tab, or while the page was left and not yet forgotten. */
export function whenStored(take: () => void): void {
  take();
  addEventListener('storage', take);
  window.addEventListener('pageshow', ({ persisted }) => persisted && take());
}
