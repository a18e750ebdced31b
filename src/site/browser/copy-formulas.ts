import { withTex } from './formulas-as-tex.ts';

/** Copies formulas as TeX. Without script they are copied as plain letters. */
document.addEventListener('copy', (event) => {
  const { target, clipboardData } = event;
  // What is typed in a field is copied as it is.
  if (!clipboardData || (target as Partial<Element> | null)?.closest?.('input, textarea')) return;
  const copied = document.createElement('div');
  const text = withTex((selection) => {
    for (let i = 0; i < selection.rangeCount; i++) copied.append(selection.getRangeAt(i).cloneContents());
    return String(selection);
  });
  // Without a formula the browser does it, and better.
  if (!copied.querySelector('.katex')) return;
  for (const link of copied.querySelectorAll('a')) link.setAttribute('href', link.href);
  clipboardData.setData('text/plain', text);
  clipboardData.setData('text/html', copied.innerHTML);
  event.preventDefault();
});
