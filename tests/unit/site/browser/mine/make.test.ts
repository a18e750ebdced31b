import { parseHTML } from 'linkedom';
import { afterEach, expect, it, vi } from 'vitest';
import { copyText } from '../../../../../src/site/browser/mine/copy-text.ts';
import { wordsOf } from '../../../../../src/site/browser/mine/make.ts';

afterEach(() => vi.unstubAllGlobals());

it.each([
  ['what is folded', '<details><summary>More</summary> and more</details>'],
  ['what can be pressed', '<button>Press</button>'],
  ['what a reader writes', '<div class="mine">Mine</div>'],
  ['what one can do', '<p class="do">Do</p>'],
  ['what stands beside it', '<span class="beside">A note</span>'],
  ['the number of a note', '<sup class="fn">1</sup>'],
])('the words of an element lack %s, which stays in the page', (_, part) => {
  const page = `<li>Why is  <i>it</i>\n ${part}<span class="katex" data-tex="x^2"><i>x</i>2</span>?</li>`;
  const element = parseHTML(page).document.querySelector('li')!;
  expect(wordsOf(element)).toBe('Why is it $x^2$?');
  expect(element.outerHTML).toBe(page);
});

it.each([true, false])(
  'a text that the clipboard refuses is copied from a field, which is gone then: %s',
  async (lets) => {
    const { document, HTMLElement, HTMLTextAreaElement } = parseHTML(
      '<html><body><button>Copy</button></body></html>',
    );
    const button = document.querySelector('button')!;
    const focus = vi.spyOn(button, 'focus');
    let copied: string | undefined;
    const execCommand = (): boolean => {
      copied = selected.find(({ isConnected }) => isConnected)?.value;
      return lets;
    };
    const selected: HTMLTextAreaElement[] = [];
    Object.assign(document, { execCommand });
    Object.assign(HTMLTextAreaElement.prototype, {
      select(this: HTMLTextAreaElement) {
        selected.push(this);
      },
    });
    Object.defineProperty(document, 'activeElement', { value: button });
    vi.stubGlobal('document', document);
    vi.stubGlobal('HTMLElement', HTMLElement);
    vi.stubGlobal('navigator', { clipboard: { writeText: () => Promise.reject(new Error('http')) } });
    expect(await copyText('These words')).toBe(lets);
    expect(copied).toBe('These words');
    expect(document.body.innerHTML).toBe('<button>Copy</button>');
    expect(focus).toHaveBeenCalledOnce();
  },
);
