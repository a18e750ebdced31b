/** The box of the sentence that a link stands in, as it lies in the window. */
export function sentenceBox(link: Element): DOMRect {
  const block = link.closest('p, li, dd, td, th, h1, h2, h3, h4, figcaption') ?? link.parentElement!;
  const range = document.createRange();
  range.selectNodeContents(block);
  range.setEndBefore(link);
  // A line end in the source is no end of a sentence, though Unicode's rules take it for one.
  const { index, segment } = new Intl.Segmenter('en', { granularity: 'sentence' })
    .segment(`${block.textContent}.`.replace(/\s/g, ' '))
    .containing(range.toString().length)!;
  range.selectNodeContents(block);
  const texts = document.createTreeWalker(block, NodeFilter.SHOW_TEXT);
  let [from, stop] = [index, index + segment.length];
  while (texts.nextNode()) {
    const node = texts.currentNode as Text;
    if (from >= 0 && from < node.length) range.setStart(node, from);
    if (stop > 0 && stop <= node.length) range.setEnd(node, stop);
    from -= node.length;
    stop -= node.length;
  }
  return range.getBoundingClientRect();
}
