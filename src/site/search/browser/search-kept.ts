/** Key of what was looked for, in this tab only. */
export const KEPT = 'search';

const [MOST, LONGEST] = [5, 500];

/** What was looked for in this tab, the last first. */
export function kept(): string[] {
  return read().filter(Boolean);
}

/** The words that stood in the field last; none where it was emptied. */
export function last(): string {
  return read()[0] ?? '';
}

/** Keeps words until the tab is closed, in the place of those that they go on from or were cut from. */
export function keep(words: string): void {
  const [before = '', ...others] = read();
  const goesOn = !before || words.startsWith(before) || (words && before.startsWith(words));
  const all = [words, ...(goesOn ? others : [before, ...others]).filter((one) => one && one !== words)];
  try {
    sessionStorage.setItem(KEPT, all.slice(0, MOST).join('\n'));
  } catch {
    // Without storage nothing is kept.
  }
}

function read(): string[] {
  try {
    // More than anybody types is nothing that was typed.
    const all = (sessionStorage.getItem(KEPT) ?? '').split('\n', MOST);
    return all.map((words) => (words.length > LONGEST ? '' : words));
  } catch {
    return [];
  }
}
