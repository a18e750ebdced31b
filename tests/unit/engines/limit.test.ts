import { expect, it, vi } from 'vitest';
import type { Engine } from '../../engines/drivers/engine.ts';
import { Frozen, limit, limited } from '../../engines/drivers/limit.ts';

const never = new Promise<never>(() => undefined);

it('a step that never ends is a failure that names it', async () => {
  vi.useFakeTimers();
  const engine = limited({ open: () => never, run: () => never } as unknown as Engine);
  const opened = expect(engine.open('http://a.example/')).rejects.toThrow(
    'No answer in 60 s: open "http://a.example/"',
  );
  const ran = expect(engine.run(function look() {})).rejects.toThrow(Frozen);
  await vi.advanceTimersByTimeAsync(60_000);
  await Promise.all([opened, ran]);
  vi.useRealTimers();
});

it('a step that ends in time gives what it gives, and a fault of its own stays what it is', async () => {
  await expect(limit(1000, 'a step', Promise.resolve(7))).resolves.toBe(7);
  await expect(limit(1000, 'a step', Promise.reject(new Error('no such page')))).rejects.toThrow(
    'no such page',
  );
});
