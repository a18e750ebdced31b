/** Things that are fetched one by one, each at the first wish for it and then kept. What failed may lie broken in a cache: it is asked for anew. */
export class Fetched<Key, Thing> {
  private readonly things = new Map<Key, Promise<Thing>>();
  private readonly broken = new Set<Key>();
  private readonly fetch: (key: Key, anew: boolean) => Promise<Thing>;

  /** `fetch` brings one; `anew` asks past what browser and worker have stored. */
  constructor(fetch: (key: Key, anew: boolean) => Promise<Thing>) {
    this.fetch = fetch;
  }

  /** Gives a thing, or rejects where it cannot be had; the next wish for it fetches it anew, wherever the reader is by then. */
  get(key: Key): Promise<Thing> {
    const there = this.things.get(key);
    if (there) return there;
    const coming = this.fetch(key, this.broken.has(key));
    this.things.set(key, coming);
    coming.catch(() => {
      this.things.delete(key);
      this.broken.add(key);
    });
    return coming;
  }

  /** Whether a thing is there or on its way. */
  has(key: Key): boolean {
    return this.things.has(key);
  }
}
