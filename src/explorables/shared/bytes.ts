/** Fetches a file, telling how many bytes are there; throws when it cannot be had. */
export async function fetchBytes(url: string, progress: (bytes: number) => void): Promise<ArrayBuffer> {
  const answer = await fetch(url);
  if (!answer.ok || !answer.body) throw new Error(`${url}: ${answer.status}`);
  const parts: Uint8Array<ArrayBuffer>[] = [];
  let there = 0;
  const reader = answer.body.getReader();
  for (let part = await reader.read(); !part.done; part = await reader.read()) {
    parts.push(part.value);
    there += part.value.length;
    progress(there);
  }
  return new Blob(parts).arrayBuffer();
}

/** The bytes of an address that holds them itself (`?url&inline`). */
export function bytesOf(address: string): Uint8Array<ArrayBuffer> {
  return Uint8Array.from(atob(address.slice(address.indexOf(',') + 1)), (c) => c.charCodeAt(0));
}
