/** A worker at work. */
export interface Hired<Ask> {
  ask(what: Ask): void;
  /** Ends it: nothing of it is heard any more. */
  end(): void;
}

/** How long a worker may take to answer, in ms, and into how many parts the wait is cut: a machine that slept has waited for one. */
const [PATIENCE, PARTS] = [60_000, 6];

/** Hires a worker. `lost` is called, once and never at once, when there is none to be had, when it breaks, and when it owes an answer for too long. */
export function hire<Ask, Answer>(
  make: () => Worker,
  hear: (answer: Answer) => void,
  lost: () => void,
): Hired<Ask> {
  let worker: Worker | undefined;
  let clock: ReturnType<typeof setInterval> | undefined;
  let ended = false;
  const end = (): void => {
    if (ended) return;
    ended = true;
    clearInterval(clock);
    worker?.terminate();
  };
  const fail = (): void => {
    if (ended) return;
    end();
    lost();
  };
  try {
    worker = make();
    worker.onmessage = ({ data }: MessageEvent<Answer>) => {
      clearInterval(clock);
      hear(data);
    };
    worker.onerror = worker.onmessageerror = fail;
  } catch {
    setTimeout(fail);
  }
  return {
    ask(what) {
      clearInterval(clock);
      let left = PARTS;
      clock = setInterval(() => --left || fail(), PATIENCE / PARTS);
      worker?.postMessage(what);
    },
    end,
  };
}
