import { Session, type Profiler } from 'node:inspector';
import { setFlagsFromString } from 'node:v8';

/**
 * How many steps a piece of work takes, the same on every machine: how often the engine enters a block of code, and how
 * many letters regular expressions are run over. What one match does within itself is not seen.
 */
export function stepsOf(work: () => unknown): number {
  const session = new Session();
  session.connect();
  const ask = (method: string, params?: object): unknown => {
    let answer: unknown;
    session.post(method, params, (error, result) => {
      if (error) throw error;
      answer = result;
    });
    return answer;
  };
  const letters = countLetters();
  // What is compiled for speed counts no more.
  for (const flag of COMPILERS) setFlagsFromString(`--no-${flag}`);
  ask('Profiler.enable');
  ask('Profiler.startPreciseCoverage', { callCount: true, detailed: true });
  try {
    work();
    const { result } = ask('Profiler.takePreciseCoverage') as Profiler.TakePreciseCoverageReturnType;
    const ranges = result.flatMap(({ functions }) => functions.flatMap((one) => one.ranges));
    return ranges.reduce((sum, { count }) => sum + count, letters.so());
  } finally {
    letters.end();
    for (const flag of COMPILERS) setFlagsFromString(`--${flag}`);
    ask('Profiler.stopPreciseCoverage');
    session.disconnect();
  }
}

const COMPILERS = ['turbofan', 'maglev', 'sparkplug'];

// Every way to use a regular expression goes through `exec` once somebody has changed it.
function countLetters(): { so(): number; end(): void } {
  const own = RegExp.prototype.exec;
  let count = 0;
  RegExp.prototype.exec = function (text: string) {
    const from = this.global || this.sticky ? this.lastIndex : 0;
    const found = own.call(this, text);
    count += found ? found.index + found[0].length - from : this.sticky ? 1 : text.length - from;
    return found;
  };
  return { so: () => count, end: () => (RegExp.prototype.exec = own) };
}
