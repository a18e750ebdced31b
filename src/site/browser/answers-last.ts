// On paper the answers of a page stand at its end: whoever reads a question there would see its answer as well.
const answers = document.querySelectorAll('main .answer');
const title = document.createElement('h2');
const list = document.createElement('ol');
title.textContent = 'Answers';
list.className = 'prose';
addEventListener('beforeprint', () => {
  answers.forEach((answer, i) => {
    const [summary, ...words] = answer.childNodes as Iterable<ChildNode> as [HTMLElement, ...ChildNode[]];
    const item = document.createElement('li');
    item.append(...words);
    summary.append(` ${i + 1}, at the end`);
    list.append(item);
  });
  document.querySelector('main')!.append(title, list);
});
addEventListener('afterprint', () => {
  answers.forEach((answer, i) => {
    answer.firstChild!.lastChild!.remove();
    answer.append(...list.children[i]!.childNodes);
  });
  title.remove();
  list.remove();
  list.replaceChildren();
});
