import type { Answer } from '../answer-query.ts';
import { ownWorker } from '../../../shared/own-script.ts';
import type { Question, Told } from './search-worker.ts';
import address from './search-worker.ts?worker&url';

/** How long the network may be silent while an answer is waited for, in seconds. */
export const PATIENCE = 15;

/** Nothing came for as long as one waits. */
export class Silence extends Error {}

/** The worker itself did not come: after a deployment it has another name, which a page knows that is loaded anew. */
export class Gone extends Error {}

interface Engine {
  ask(typed: string): Promise<Answer>;
  /** Ends it; who still waits is told why. */
  stop(why: Error): void;
  /** Ends it when nobody waits any more. */
  retire(): void;
}

let engine: Engine | undefined;

/**
 * Looks for what was typed; nothing typed is answered by terms and topics. What the engine could not read it would never
 * ask for again: an engine that failed is thrown away. One that was there before, as from before a deployment, is then
 * asked no more than once: the same question goes to a new one.
 */
export async function ask(typed: string): Promise<Answer> {
  const old = engine;
  if (old) {
    try {
      const answer = await old.ask(typed);
      if (answer.lost === 0) return answer;
      old.retire();
    } catch (error) {
      if (error instanceof Silence) throw error;
    }
  }
  const fresh = (engine ??= start());
  const answer = await fresh.ask(typed);
  if (answer.lost > 0) fresh.retire();
  return answer;
}

// A page that comes back from the browser's memory begins anew.
addEventListener('pagehide', () => engine?.stop(new Error('The page was left.')));

function start(): Engine {
  const worker = ownWorker(address);
  const waiting = new Map<number, PromiseWithResolvers<Answer>>();
  let [asked, limit, heard] = [0, 0, false];
  const started: Engine = {
    ask(typed) {
      const number = (asked += 1);
      const question: Question = [number, typed];
      const answer = Promise.withResolvers<Answer>();
      waiting.set(number, answer);
      worker.postMessage(question);
      wait();
      return answer.promise;
    },
    stop(why) {
      clearTimeout(limit);
      worker.terminate();
      if (engine === started) engine = undefined;
      for (const { reject } of waiting.values()) reject(why);
      waiting.clear();
    },
    retire() {
      if (engine === started) engine = undefined;
      if (waiting.size === 0) worker.terminate();
    },
  };
  const wait = (): void => {
    clearTimeout(limit);
    if (waiting.size) limit = window.setTimeout(() => started.stop(new Silence()), PATIENCE * 1000);
  };
  worker.onmessage = ({ data }: MessageEvent<Told>) => {
    heard = true;
    if ('failed' in data) {
      started.stop(new Error(data.failed));
      return;
    }
    if ('answer' in data) {
      waiting.get(data.number)?.resolve(data.answer);
      waiting.delete(data.number);
      if (engine !== started) started.retire();
    }
    wait();
  };
  worker.onerror = (event) => {
    event.preventDefault();
    started.stop(heard ? new Error(event.message) : new Gone(event.message));
  };
  return started;
}
