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

/** Tells a fault once for all the states that a page was seen in, and names those that have it unless all do. */
export function acrossStates(found: { state: string; faults: string[] }[]): string[] {
  const states = new Map<string, Set<string>>();
  for (const { state, faults } of found)
    for (const fault of faults) states.set(fault, (states.get(fault) ?? new Set()).add(state));
  return [...states].map(([fault, seen]) =>
    seen.size === found.length ? fault : `${fault} (${[...seen].join('; ')})`,
  );
}

/** Puts the page that faults are on before each of them. */
export function atPage(url: string, faults: string[]): string[] {
  return faults.map((fault) => `${new URL(url).pathname}: ${fault}`);
}
