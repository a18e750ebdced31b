import { look, offer, RANKING, type Answer, type Pagefind } from '../answer-query.ts';
import type { SearchName } from '../search-kinds.ts';
import { once } from '../../../shared/once.ts';

/** What the page tells the worker: what was typed, under a number that the answer carries. */
export type Question = [number: number, typed: string];

/** What the worker tells the page: an answer, a sign that something came over the network, or that the index cannot be read. */
export type Told = { number: number; answer: Answer } | { came: string } | { failed: string };

const BASE = import.meta.env.BASE_URL.replace(/\/$/, '');
const tell = (told: Told): void => postMessage(told);
const fail = (why: unknown): void => tell({ failed: String(why) });

// Pagefind takes any answer for a file of its own, and says in the console alone that it could not read one; then it
// searches on with what it has. Here both are heard.
const ask = fetch;
globalThis.fetch = async (input, init) => {
  const answer = await ask(input, init);
  if (!answer.ok) throw new Error(`${answer.url}: ${answer.status}`);
  const body = await answer.arrayBuffer();
  tell({ came: answer.url });
  return new Response(body);
};
console.error = (...said) => fail(said.join(' '));
addEventListener('unhandledrejection', (event) => {
  event.preventDefault();
  fail(event.reason);
});

const names = once(async () => {
  const answer = await fetch(`${BASE}/pagefind/names.json`, { cache: 'no-cache' });
  return (await answer.json()) as SearchName[];
});

const pagefind = once(async () => {
  // The names come first: where there is no index, there are none.
  await names();
  const engine = (await import(/* @vite-ignore */ `${BASE}/pagefind/pagefind.js`)) as Pagefind;
  await engine.options({ baseUrl: `${BASE}/`, ranking: RANKING });
  return engine;
});

onmessage = async ({ data: [number, typed] }: MessageEvent<Question>) => {
  try {
    const engine = await pagefind();
    const answer = typed ? await look(engine, await names(), BASE, typed) : offer(await names(), BASE);
    tell({ number, answer });
  } catch (error) {
    fail(error);
  }
};
