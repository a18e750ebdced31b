/** What the buttons of a figure do, by their `data-do`; `preset` is told which of those (`data-preset`). */
export type Presses = Readonly<Record<string, (preset: number) => void>>;

/** Puts a figure into its reader's hands: what can be set may be set from now on, and buttons do what they say. */
export function hearPresses(figure: HTMLElement, life: AbortSignal, presses: Presses): void {
  const hear = ({ target }: Event): void => {
    const { dataset } = (target as Element).closest<HTMLElement>('[data-do], [data-preset]') ?? {};
    if (dataset) presses[dataset['do'] ?? 'preset']?.(Number(dataset['preset']));
  };
  figure.addEventListener('click', hear, { signal: life });
  for (const fieldset of figure.querySelectorAll('fieldset')) fieldset.disabled = false;
}
