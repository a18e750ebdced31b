import { fetchWhole } from '../../../shared/fetch-whole.ts';
import { hasItsType } from '../../../shared/media-types.ts';

/** Fetches a file, telling how many bytes are there; throws when it cannot be had. `anew` asks past what browser and worker have stored. */
export async function fetchBytes(
  url: string,
  anew: boolean,
  progress?: (bytes: number) => void,
): Promise<ArrayBuffer> {
  const answer = await fetchWhole(url, { cache: anew ? 'reload' : 'default' }, progress);
  if (!answer.ok || !hasItsType(url, answer.headers.get('content-type')))
    throw new Error(`${url}: ${answer.status}`);
  return answer.arrayBuffer();
}

/** The bytes of an address that holds them itself (`?url&inline`). */
export function bytesOf(address: string): Uint8Array<ArrayBuffer> {
  return Uint8Array.from(atob(address.slice(address.indexOf(',') + 1)), (c) => c.charCodeAt(0));
}
