import { expect, it } from 'vitest';
import { EVERYTHING } from '../../everything.ts';
import { openSite } from '../../site.ts';

openSite(EVERYTHING);
const { helpWanted } = await import('../../../../src/render/views/help-wanted.ts');

it('help is wanted at the first open slot and question, and for meetings without notes that are no holidays', async () => {
  const { slot, question, meetings } = await helpWanted();
  expect(slot).toMatchObject({
    href: '/base/lectures/full/summary/#a-second',
    action: 'Write that',
    prompt: 'What else?',
  });
  expect(question?.title).toBe('Is two open?');
  expect(meetings).toBe(1);
});
