import { sayLost } from '../../../shared/load-part.ts';
import { fetchBytes } from './bytes.ts';

/** Weights of shipped networks, each fetched at the first wish for it: how far that is, and that it failed, is said in the figure. */
export class ShippedWeights<Network> {
  private readonly figure: HTMLElement;
  private readonly open: (bytes: ArrayBuffer) => Network;
  private readonly failed: () => void;
  private readonly networks = new Map<string, Network>();
  private readonly fetching = new Set<string>();
  /** What failed may lie broken in a cache: it is asked for anew. */
  private readonly broken = new Set<string>();
  private wanted: { url: string; use: (network: Network) => void } | undefined;
  /** What was said before it was said that something is fetched, or failed. */
  private said: string | undefined;

  /** `open` makes of bytes what is handed out; how many bytes they are is `data-bytes` of the figure. `failed` is called before it is said that something could not be had. */
  constructor(
    figure: HTMLElement,
    open: (bytes: ArrayBuffer) => Network,
    failed: () => void = () => undefined,
  ) {
    [this.figure, this.open, this.failed] = [figure, open, failed];
    this.stand('idle');
  }

  /** Hands out the network of an address, at once or when it is there; what was wanted before and has not come is not handed out any more. */
  want(url: string, use: (network: Network) => void): void {
    this.wanted = { url, use };
    const network = this.networks.get(url);
    if (network) {
      this.putBack();
      use(network);
      return;
    }
    this.said ??= this.one('[data-said]').textContent;
    this.one('[data-said]').textContent = 'Fetching the network’s weights.';
    this.stand('loading');
    if (!this.fetching.has(url)) void this.fetch(url);
  }

  /** What was wanted could be used. */
  ready(): void {
    this.said = undefined;
    this.stand('ready');
  }

  /** Says that what was wanted could not be had; it is fetched anew at the next wish. */
  fail(why: string): void {
    if (!this.wanted) return;
    this.networks.delete(this.wanted.url);
    this.broken.add(this.wanted.url);
    this.failed();
    this.stand('failed');
    this.said ??= this.one('[data-said]').textContent;
    sayLost(this.one('[data-said]'), why);
  }

  /** Forgets what is wanted: who has reset a figure is told nothing of it any more. */
  rest(): void {
    this.putBack();
    this.wanted = undefined;
    this.stand('idle');
  }

  private async fetch(url: string): Promise<void> {
    this.fetching.add(url);
    try {
      const bytes = await fetchBytes(url, this.broken.has(url), (there) => {
        if (this.wanted?.url === url)
          this.one<HTMLProgressElement>('.load progress').value =
            there / Number(this.figure.dataset['bytes']);
      });
      this.networks.set(url, this.open(bytes));
    } catch {
      this.broken.add(url);
    }
    this.fetching.delete(url);
    if (this.wanted?.url !== url) return;
    if (this.networks.has(url)) this.want(url, this.wanted.use);
    else
      this.fail('The network’s weights could not be fetched, so what is shown stays as it was. Try again.');
  }

  private putBack(): void {
    if (this.said !== undefined) this.one('[data-said]').textContent = this.said;
    this.said = undefined;
  }

  private stand(how: 'idle' | 'loading' | 'ready' | 'failed'): void {
    this.figure.dataset['stand'] = how;
    this.one('.load').hidden = how === 'idle' || how === 'ready';
    this.one('.load progress').hidden = how === 'failed';
    this.one('[data-do=retry]').hidden = how !== 'failed';
  }

  private one<E extends Element = HTMLElement>(of: string): E {
    return this.figure.querySelector<E>(of)!;
  }
}
