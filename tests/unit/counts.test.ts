import { expect, it } from 'vitest';
import { countsOf, sayCounts } from '../support/counts.ts';

it('tests that Vitest or Playwright skipped are counted as skipped, and as nothing else', () => {
  const vitest = { numPassedTests: 3, numFailedTests: 1, numPendingTests: 2, numTodoTests: 1 };
  expect(sayCounts(countsOf(JSON.stringify(vitest)))).toBe('3 passed, 1 failed, 3 skipped');
  const playwright = { stats: { expected: 5, unexpected: 1, flaky: 1, skipped: 4 } };
  expect(sayCounts(countsOf(JSON.stringify(playwright)))).toBe('5 passed, 2 failed, 4 skipped');
});

it('where none was skipped nothing is said of it', () => {
  expect(sayCounts({ passed: 7, failed: 0, skipped: 0 })).toBe('7 passed, 0 failed');
});
