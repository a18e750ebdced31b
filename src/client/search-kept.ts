/** Key of the last words looked for, in this tab only. */
export const KEPT = 'search';

/** The last words looked for in this tab. */
export function kept(): string {
  try {
    return sessionStorage.getItem(KEPT) ?? '';
  } catch {
    return '';
  }
}

/** Keeps the words until the tab is closed. */
export function keep(words: string): void {
  try {
    sessionStorage.setItem(KEPT, words);
  } catch {
    // Without storage they are kept while the page is open.
  }
}
