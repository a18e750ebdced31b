/** What became of the tests of a run. */
export interface Counts {
  passed: number;
  failed: number;
  skipped: number;
}

/** Reads the counts in a report of Vitest or Playwright, in JSON. A suite that could not be loaded is not a test, and is not counted. */
export function countsOf(json: string): Counts {
  const report = JSON.parse(json) as {
    numPassedTests?: number;
    numFailedTests?: number;
    numPendingTests?: number;
    numTodoTests?: number;
    stats?: { expected: number; unexpected: number; flaky: number; skipped: number };
  };
  const { stats } = report;
  if (stats)
    return { passed: stats.expected, failed: stats.unexpected + stats.flaky, skipped: stats.skipped };
  return {
    passed: report.numPassedTests ?? 0,
    failed: report.numFailedTests ?? 0,
    skipped: (report.numPendingTests ?? 0) + (report.numTodoTests ?? 0),
  };
}

/** Says counts as every run of tests ends: "3 passed, 0 failed", and how many were skipped if any were. */
export function sayCounts({ passed, failed, skipped }: Counts): string {
  return `${passed} passed, ${failed} failed${skipped > 0 ? `, ${skipped} skipped` : ''}`;
}
