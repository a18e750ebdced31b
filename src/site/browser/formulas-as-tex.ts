/** What `take` gives while every formula that is selected whole reads as its TeX, between dollars. */
export function withTex<T>(take: (selection: Selection) => T): T {
  const selection = getSelection()!;
  const restored = [...document.querySelectorAll<HTMLElement>('.katex')]
    .filter((formula) => selection.containsNode(formula))
    .map((formula) => {
      const set = [...formula.childNodes];
      const dollars = formula.closest('.katex-display') ? '$$' : '$';
      formula.replaceChildren(dollars + formula.dataset['tex']! + dollars);
      return () => formula.replaceChildren(...set);
    });
  try {
    return take(selection);
  } finally {
    // Before anything is painted.
    for (const restore of restored) restore();
  }
}
