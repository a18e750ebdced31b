import { expect, it } from 'vitest';
import { titleIn } from '../../../../../src/site/offline/browser/title-in.ts';

it('reads the title of a page as its build has written it', () => {
  expect(titleIn('<head><title>A &amp; &lt;b&gt; &quot;c&quot; &#39;d&#39; &amp;lt; | N</title>')).toBe(
    'A & <b> "c" \'d\' &lt; | N',
  );
  expect(titleIn('no page')).toBe('');
});
