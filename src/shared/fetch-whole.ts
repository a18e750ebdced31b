/** How long a server may be silent before it is given up, in ms. */
export const SILENCE = 20_000;

/**
 * Fetches a file of the site to its last byte, telling how many bytes are there. Rejects when the network fails, when
 * the answer is cut short, and when the server falls silent before it is whole.
 */
export async function fetchWhole(
  url: string,
  init: RequestInit = {},
  progress: (bytes: number) => void = () => undefined,
): Promise<Response> {
  const silent = new AbortController();
  const signals = [silent.signal, init.signal].filter((signal) => signal instanceof AbortSignal);
  let timer: ReturnType<typeof setTimeout> | undefined;
  const wait = (): void => {
    clearTimeout(timer);
    timer = setTimeout(() => silent.abort(new Error('The server has stopped answering.')), SILENCE);
  };
  try {
    wait();
    // What leads to another host is not a file of the site.
    const answer = await fetch(url, { mode: 'same-origin', ...init, signal: AbortSignal.any(signals) });
    const parts: Uint8Array<ArrayBuffer>[] = [];
    let there = 0;
    const reader = answer.body?.getReader();
    for (let part = await reader?.read(); part && !part.done; part = await reader!.read()) {
      wait();
      parts.push(part.value);
      progress((there += part.value.length));
    }
    const { status, statusText, headers } = answer;
    return new Response(answer.body && new Blob(parts), { status, statusText, headers });
  } finally {
    clearTimeout(timer);
  }
}
