/** Fails with every fault at once, one a line, or passes when there is none. */
export function expectNoFaults(faults: string[]): void {
  if (faults.length === 0) return;
  const error = new Error(
    `${faults.length} ${faults.length === 1 ? 'fault' : 'faults'}\n${faults.join('\n')}`,
  );
  // The stack would point here, which tells nobody anything.
  error.stack = error.message;
  throw error;
}
