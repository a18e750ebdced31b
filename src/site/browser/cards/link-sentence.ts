/** The sentence that a link stands in. */
export function sentenceOf(link: Element): Range {
  let block = link.parentElement!;
  while (getComputedStyle(block).display === 'inline') block = block.parentElement!;
  const range = document.createRange();
  range.selectNodeContents(block);
  range.setEndBefore(link);
  // A line end in the source is no end of a sentence, though Unicode's rules take it for one.
  const sentences = new Intl.Segmenter('en', { granularity: 'sentence' }).segment(
    `${block.textContent}.`.replace(/\s/g, ' '),
  );
  // They may also end one within "Wang et al. (2022)": then it goes on to the next.
  const at = range.toString().length;
  const last = sentences.containing(at + link.textContent.length - 1)!;
  let from = sentences.containing(at)!.index;
  let stop = last.index + last.segment.length;
  range.selectNodeContents(block);
  const texts = document.createTreeWalker(block, NodeFilter.SHOW_TEXT);
  while (texts.nextNode()) {
    const node = texts.currentNode as Text;
    if (from >= 0 && from < node.length) range.setStart(node, from);
    if (stop > 0 && stop <= node.length) range.setEnd(node, stop);
    from -= node.length;
    stop -= node.length;
  }
  return range;
}
