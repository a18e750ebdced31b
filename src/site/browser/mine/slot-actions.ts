import { slotMarkdown } from './as-markdown.ts';
import { copyText } from './copy-text.ts';
import { button, make } from './make.ts';
import type { WritingField } from './writing-field.ts';

/** Longer addresses are refused by some hosts. */
const LONGEST = 6000;

/** What can be done with the words for a slot: copied as the slot's file, and put in an issue or an edit where there is a repository. */
export function slotActions(slot: DOMStringMap, writing: WritingField): HTMLElement {
  const says = make('output');
  const text = (): string => slotMarkdown(slot['matter'] ?? '', writing.mine.words);
  const copy = async (): Promise<void> => {
    says.value = '';
    says.value = (await copyText(text()))
      ? 'Copied, as the whole file.'
      : 'This browser does not let the page copy.';
  };
  const { issue, field = '', edit } = slot;
  return make(
    'p',
    { className: 'do' },
    button('Copy as Markdown', copy),
    issue ? link('Put it in an issue', issue, (address) => fill(address, field, text())) : '',
    // No host's editor takes a text for a file that is there.
    edit ? link('Copy it, and edit the file', edit, () => void copy()) : '',
    says,
  );
}

/** While there are words, the ruled lines are not printed; on the screen the field stands in their place. */
export function onPaper(at: HTMLElement, writing: WritingField): void {
  const lines = at.closest('.slot')?.querySelector('.lines');
  lines?.classList.add('away');
  if (lines) writing.root.after(lines);
}

function fill(link: HTMLAnchorElement, field: string, markdown: string): void {
  const url = new URL(link.href);
  const [about = ''] = (url.searchParams.get(field) ?? '').split('\n\n```');
  const set = (text: string): void =>
    url.searchParams.set(field, `${about}\n\n\`\`\`markdown\n${text}\`\`\`\n`);
  set(markdown);
  if (url.href.length > LONGEST) {
    set('Paste here what was copied.\n');
    void copyText(markdown);
  }
  link.href = url.href;
}

function link(
  textContent: string,
  href: string,
  before: (link: HTMLAnchorElement) => void,
): HTMLAnchorElement {
  const made = make('a', { textContent, href });
  made.onpointerdown = made.onkeydown = made.onclick = () => before(made);
  return made;
}
