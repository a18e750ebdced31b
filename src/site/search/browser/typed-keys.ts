/** True for a key that an input method takes: it composes a character of several keys. */
export function isComposing(event: KeyboardEvent): boolean {
  // Safari sends the key that ends a composition after it has ended, under this number.
  // eslint-disable-next-line @typescript-eslint/no-deprecated -- Nothing else tells it.
  return event.isComposing || event.keyCode === 229;
}

/** True for "/", or for Ctrl or ⌘ K, whatever letters the keyboard has. */
export function opensSearch(event: KeyboardEvent): boolean {
  const { key, code } = event;
  if (event.altKey || isComposing(event)) return false;
  // Where letters are Greek or Cyrillic, the place of the key counts: that of "/" gives ".".
  if (event.ctrlKey || event.metaKey) return /^k$/i.test(key) || (code === 'KeyK' && key > 'z');
  return (
    (key === '/' || (key === '.' && code === 'Slash')) &&
    !(event.target as Element).closest('input,textarea,select,[contenteditable]')
  );
}

/** Holds back what is typed, for a field that is not there yet and for ten seconds at most; gives what it is by now, and the end of it. */
export function holdKeys(): [typed: () => string, release: () => void] {
  let typed = '';
  const hold = (event: KeyboardEvent): void => {
    const { key } = event;
    if (isComposing(event) || event.ctrlKey || event.metaKey || event.altKey) return;
    if (key === 'Backspace') typed = typed.slice(0, -1);
    else if (key.length > 1) return;
    else typed += key;
    event.preventDefault();
    event.stopImmediatePropagation();
  };
  const release = (): void => removeEventListener('keydown', hold, true);
  addEventListener('keydown', hold, true);
  setTimeout(release, 10_000);
  return [() => typed, release];
}
