// What makes links to passages, quotes them in reports, copies formulas as TeX and cites a page: loaded when something is selected, or by a press.
const load = () => import('./passages.ts');

document.addEventListener('selectionchange', () => {
  // Where it does not come, the browser copies what it always did.
  if (!getSelection()!.isCollapsed) load().catch(Boolean);
});
document.addEventListener('click', ({ target }) => {
  const pressed = (target as Partial<Element>).closest?.<HTMLElement>('.anchor, .citethis');
  if (pressed) load().then(({ press }) => press(pressed), Boolean);
});
