/** True for a key that an input method takes: it composes a character of several keys. */
export function isComposing({ isComposing: composes, keyCode }: KeyboardEvent): boolean {
  // Safari sends the key that ends a composition after it has ended, under this number.
  return composes || keyCode === 229;
}

/** True for "/", or for Ctrl or ⌘ K, whatever letters the keyboard has. */
export function opensSearch(event: KeyboardEvent): boolean {
  const { key, code, altKey, ctrlKey, metaKey, target } = event;
  if (altKey || isComposing(event)) return false;
  if (ctrlKey || metaKey) return key.toLowerCase() === 'k' || (code === 'KeyK' && !/^[a-z]$/i.test(key));
  // Where letters are Cyrillic, the key of "/" gives ".".
  if (key !== '/' && !(code === 'Slash' && key === '.')) return false;
  return !(target as Element).closest('input,textarea,select,[contenteditable]');
}

/** Holds back what is typed, for a field that is not there yet; gives what it is by now, and the end of it. */
export function holdKeys(seconds: number): { typed: () => string; release: () => void } {
  let typed = '';
  const hold = (event: KeyboardEvent): void => {
    const { key, ctrlKey, metaKey, altKey } = event;
    if (isComposing(event) || ctrlKey || metaKey || altKey) return;
    if (key === 'Backspace') typed = [...typed].slice(0, -1).join('');
    else if (key.length === 1) typed += key;
    else return;
    event.preventDefault();
    event.stopImmediatePropagation();
  };
  const release = (): void => removeEventListener('keydown', hold, true);
  addEventListener('keydown', hold, true);
  setTimeout(release, seconds * 1000);
  return { typed: () => typed, release };
}
