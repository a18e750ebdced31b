import { fit, readAddress, startOf, writeAddress, type Params, type Values } from './params.ts';

type Input = HTMLInputElement | HTMLSelectElement;

/** Engines take so many addresses in ten seconds, or in thirty: WebKit then throws, others pass over them. Asked again after so long, in ms. */
const LATER = 3000;

/** The inputs of a figure (`data-param`), the words that say their values (`data-value`), and the address, which always agree. */
export class Controls<P extends Params> {
  /** What is set. */
  set: Values<P>;
  private readonly figure: HTMLElement;
  private readonly params: P;
  private readonly name: string;
  private later: ReturnType<typeof setTimeout> | undefined;

  /** `changed` hears of every change that a reader makes, and whether it is final: a slider is let go. */
  constructor(
    figure: HTMLElement,
    life: AbortSignal,
    params: P,
    name: string,
    changed: (key: keyof P, final: boolean) => void,
  ) {
    [this.figure, this.params, this.name] = [figure, params, name];
    this.set = readAddress(params, name, location.search);
    const hear = ({ target, type }: Event): void => {
      const key = (target as HTMLElement).dataset['param'];
      if (!key) return;
      const input = target as Input;
      const switched = input.type === 'checkbox' && (input.checked ? 'on' : 'off');
      const value = fit(params[key]!, switched || input.value);
      // While a number is being typed it is not one yet.
      if (type === 'input' && input.type === 'number') return;
      this.set = { ...this.set, [key]: value };
      this.say();
      if (type === 'change') this.change({});
      changed(key, type === 'change');
    };
    for (const type of ['input', 'change']) figure.addEventListener(type, hear, { signal: life });
    this.show();
  }

  /** Sets some values, shows them and writes them into the address. */
  change(next: Partial<Values<P>>): void {
    this.set = { ...this.set, ...next };
    this.show();
    this.write();
  }

  /** Sets everything as at the start. */
  reset(): void {
    this.change(startOf(this.params));
  }

  /** Tells whether these are set as they are at the start, or as `wanted` says. */
  are(keys: readonly (keyof P)[], wanted: Partial<Values<P>> = {}): boolean {
    const start = { ...startOf(this.params), ...wanted };
    return keys.every((key) => this.set[key] === start[key]);
  }

  private write(): void {
    clearTimeout(this.later);
    const query = writeAddress(this.params, this.name, location.search, this.set);
    // Whoever follows the address is led to the figure.
    const here = `#${this.figure.closest('figure')!.id}`;
    const hash = query ? here : location.hash === here ? '' : location.hash;
    const { href } = new URL(location.pathname + query + hash, location.href);
    if (href === location.href) return;
    try {
      history.replaceState(history.state, '', href);
    } catch {
      // As below.
    }
    if (href !== location.href) this.later = setTimeout(() => this.write(), LATER);
  }

  private show(): void {
    for (const input of this.figure.querySelectorAll<Input>('[data-param]')) {
      const value = String(this.set[input.dataset['param'] as keyof P]);
      if (isSwitch(input)) input.checked = value === (input.type === 'radio' ? input.value : 'on');
      else input.value = value;
    }
    this.say();
  }

  private say(): void {
    for (const output of this.figure.querySelectorAll<HTMLElement>('[data-value]'))
      output.textContent = String(this.set[output.dataset['value'] as keyof P]);
  }
}

const isSwitch = (input: Input): input is HTMLInputElement =>
  input.type === 'checkbox' || input.type === 'radio';
