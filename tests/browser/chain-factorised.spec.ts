import { expect } from '@playwright/test';
import { test } from '../support/browser.ts';
import { comeNear } from '../support/explorable.ts';

const TOPIC = 'lectures/mechanistic-interpretability/topics/alphafold-dimensions/';

test('a chain is learnt step by step, turned with motion or without, and an address leads back to it', async ({
  tab,
  plainTab,
  real,
}) => {
  const figure = tab.locator('chain-factorised');
  const [step, said] = [figure.getByRole('slider', { name: 'Step' }), figure.getByRole('status')];
  const [cover, turned] = [figure.locator('.cover'), figure.locator('[data-path=turned]')];

  await test.step('without script all is seen', async () => {
    await plainTab.goto(real.url + TOPIC);
    const plain = plainTab.locator('chain-factorised');
    await expect(plain.getByRole('status')).toContainText('Step 200: 95% of the first axis is learnt');
    await expect(plain.locator('.cover')).toBeHidden();
  });

  await comeNear(tab, real.url + TOPIC, 'chain-factorised');
  const built = await said.textContent();

  await test.step('a plot shows as much as its reader has come to', async () => {
    await expect(cover).toHaveAttribute('d', /^M150-4/);
    await step.press('End');
    await expect(said).toContainText('Step 800: 99.99% of the first axis is learnt, 99.99%');
    await step.press('ArrowLeft');
    await expect(said).toContainText('Step 790');
    await expect(cover).toHaveAttribute('d', /^M600-4/);
  });

  await test.step('it turns by keys, and once round when it is asked to, unless motion is unwelcome', async () => {
    const [before, button] = [
      await turned.getAttribute('d'),
      figure.getByRole('button', { name: 'Turn it' }),
    ];
    await figure.getByRole('slider', { name: 'Turned by' }).press('ArrowRight');
    await expect(turned).not.toHaveAttribute('d', before!);
    await tab.emulateMedia({ reducedMotion: 'reduce' });
    await expect(button).toBeHidden();
    await tab.emulateMedia({ reducedMotion: 'no-preference' });
    const still = await turned.getAttribute('d');
    await button.press('Enter');
    await expect(turned).not.toHaveAttribute('d', still!);
    await figure.getByRole('button', { name: 'Stop' }).press('Enter');
    await tab.emulateMedia({ reducedMotion: 'reduce' });
  });

  await test.step('other settings begin anew, and all is in the address', async () => {
    await figure.getByLabel('Size at the start').selectOption('large');
    await step.press('Home');
    await step.press('ArrowRight');
    await expect(figure.getByRole('row', { name: '100', includeHidden: true }).first()).toContainText('98%');
    expect(tab.url()).toMatch(/\?chain-factorised\.at=10&.*chain-factorised\.start=large#figure-\d$/);
    const result = await said.textContent();
    const shared = tab.url();
    await tab.goto('about:blank');
    await comeNear(tab, shared, 'chain-factorised');
    await expect(said).toHaveText(result!);
    await figure.getByRole('button', { name: 'Reset' }).press('Enter');
    await expect(said).toHaveText(built!);
    expect(new URL(tab.url()).search).toBe('');
  });
});
