import { createHighlighter } from 'shiki';
import { expect, it, vi } from 'vitest';
import { codeThemes } from '../../../../src/render/markdown/code-theme.ts';

it('code is marked to its end, however slow the machine', async () => {
  const { themes } = codeThemes;
  const highlighter = await createHighlighter({ langs: ['ts'], themes: Object.values(themes) });
  const mark = (): string => highlighter.codeToHtml("const long = 'a line';", { lang: 'ts', ...codeThemes });
  const quick = mark();
  // Each look at the clock is ten minutes later than the one before.
  let now = Date.now();
  vi.spyOn(Date, 'now').mockImplementation(() => (now += 600_000));
  expect(mark()).toBe(quick);
  vi.restoreAllMocks();
});
