/// <reference lib="webworker" />
import { cacheNames, type SetFile } from '../contract.ts';

/** The worker itself. */
export const worker = self as unknown as ServiceWorkerGlobalScope;

/** Set by the build: the base path, what this deployment is, and the fallback page with its parts. */
declare const OFFLINE: { base: string; build: string; shell: SetFile[] };

export const { base, build, shell } = OFFLINE;
export const NAMES = cacheNames(base);

/** The path under the base of an address of this site, without query and fragment; else nothing. */
export function pathOf(url: string): string | undefined {
  const { origin, pathname } = new URL(url, worker.location.href);
  return origin === worker.location.origin && pathname.startsWith(base)
    ? pathname.slice(base.length)
    : undefined;
}

/** The address under which a path is stored. */
export function urlOf(path: string): string {
  return new URL(base + path, worker.location.origin).href;
}
