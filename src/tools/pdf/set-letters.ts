/** A letter of a page, and the words of the heading that it first stands below. */
export interface Letter {
  letter: string;
  under: string;
}

/**
 * Runs in a page: sets each of its letters once more, in each of the fonts in which it is shown, behind a font without letters.
 * Gives the letters of each font in the order in which they are set, in `[data-font="0"]`, `[data-font="1"]` …
 */
export async function setLetters({ empty, bytes }: { empty: string; bytes: number[] }): Promise<Letter[][]> {
  document.fonts.add(await new FontFace(empty, new Uint8Array(bytes)).load());
  // What is for ears only is not on paper.
  for (const unseen of document.querySelectorAll('.katex-mathml, .sr')) unseen.remove();
  const segments = new Intl.Segmenter('en');
  const fonts = new Map<string, Map<string, Letter>>();
  const texts = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  let under = document.title;
  while (texts.nextNode()) {
    const element = texts.currentNode.parentElement!;
    if (!element.checkVisibility()) continue;
    const heading = element.closest<HTMLElement>('h1, h2, h3, h4, h5, h6');
    if (heading) under = heading.innerText.trim().replace(/\s+/g, ' ');
    const { fontStyle, fontWeight, fontFamily } = getComputedStyle(element);
    const font = `${fontStyle} ${fontWeight} 16px ${empty}, ${fontFamily}`;
    const letters = fonts.get(font) ?? new Map<string, Letter>();
    fonts.set(font, letters);
    for (const { segment: letter } of segments.segment(texts.currentNode.nodeValue ?? ''))
      // What is seen: not spaces, nor signs that only say how others join.
      if (!letters.has(letter) && /[^\p{Z}\p{Cc}\p{Cf}\p{Default_Ignorable_Code_Point}]/u.test(letter))
        letters.set(letter, { letter, under });
  }
  for (const [i, [font, letters]] of [...fonts].entries()) {
    const block = document.createElement('div');
    block.dataset['font'] = String(i);
    block.style.font = font;
    for (const letter of letters.keys()) {
      const line = document.createElement('p');
      line.textContent = letter;
      line.style.font = 'inherit';
      block.append(line);
    }
    document.body.append(block);
  }
  return [...fonts.values()].map((letters) => [...letters.values()]);
}
