/** How far a thing has come: open ○ (nobody wrote it yet), begun ◐, complete ●. */
export type State = 'open' | 'begun' | 'complete';

/** Who speaks in a block of text. Where nobody does, the thing is open. */
export type Voice = 'notes' | 'speaker' | 'companion';

/** True when a body holds words: comments and white space are not words. */
export function hasText(body: string | undefined): boolean {
  return without(without(body ?? '', '<!--', '-->'), '{/*', '*/}').trim() !== '';
}

/** A slot, an abstract, notes: complete with text, open without. */
export function stateOfText(body: string | undefined): State {
  return hasText(body) ? 'complete' : 'open';
}

/** A question: complete when answered, begun while it has leads only, open without either. */
export function stateOfQuestion(body: string | undefined, leads: number): State {
  if (hasText(body)) return 'complete';
  return leads > 0 ? 'begun' : 'open';
}

/** A part made of parts: complete or open when all of them are, begun in between. */
export function stateOfParts(parts: readonly State[]): State {
  if (parts.length === 0 || parts.every((s) => s === 'open')) return 'open';
  return parts.every((s) => s === 'complete') ? 'complete' : 'begun';
}

/** A list: complete with at least one entry. */
export function stateOfList(length: number): State {
  return length > 0 ? 'complete' : 'open';
}

// A comment that does not end hides nothing that the checks would not find.
function without(text: string, open: string, close: string): string {
  let kept = '';
  let from = 0;
  for (;;) {
    const start = text.indexOf(open, from);
    const end = start === -1 ? -1 : text.indexOf(close, start + open.length);
    if (end === -1) return kept + text.slice(from);
    kept += text.slice(from, start);
    from = end + close.length;
  }
}
