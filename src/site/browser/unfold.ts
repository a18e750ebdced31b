/** Unfolds what a link leads to, and what that stands in: the engines do neither alike. */
function unfold(): void {
  const to = document.querySelector(':target');
  let folded = to?.closest('details');
  if (!to || !folded) return;
  for (; folded; folded = folded.parentElement?.closest('details')) folded.open = true;
  to.scrollIntoView();
}

addEventListener('hashchange', unfold);
addEventListener('pageshow', unfold);
