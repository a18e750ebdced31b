import type { Network } from '../../nets/indirect/patch.ts';
import { fetchBytes } from '../shared/bytes.ts';
import { openNetwork, SIZE } from './networks.ts';

// Addresses alone: a network is fetched when a reader asks something of it.
const ADDRESSES = import.meta.glob<string>('../../nets/weights/indirect-48/*.bin', {
  query: '?url',
  import: 'default',
  eager: true,
});

/** Fetches a shipped network, telling which part of it is there; `anew` asks past what is stored. */
export async function fetchNetwork(
  name: string,
  anew: boolean,
  progress: (part: number) => void,
): Promise<Network> {
  const [, address] = Object.entries(ADDRESSES).find(([file]) => file.includes(`/seed-${name.slice(1)}-`))!;
  return openNetwork(await fetchBytes(address, anew, (there) => progress(there / SIZE)));
}
