import { make } from './make.ts';

/** Copies a text; false where the browser refuses. */
export async function copyText(text: string): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    // Over http, in a frame, or refused: what is selected can be copied all the same.
    const before = document.activeElement;
    const field = make('textarea', { value: text, readOnly: true, className: 'sr' });
    document.body.append(field);
    field.select();
    // eslint-disable-next-line @typescript-eslint/no-deprecated -- Nothing else is let to copy there.
    const done = document.execCommand('copy');
    field.remove();
    if (before instanceof HTMLElement) before.focus({ preventScroll: true });
    return done;
  }
}
