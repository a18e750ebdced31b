/** Says whenever the figure leaves the screen or comes back, the page being hidden included. */
export function watchSight(figure: HTMLElement, life: AbortSignal, leave: (away: boolean) => void): void {
  let inSight = true;
  const say = (): void => leave(!inSight || document.hidden);
  const sight = new IntersectionObserver((seen) => {
    // A busy page tells several at once, the last of which is how it is.
    inSight = seen.at(-1)!.isIntersecting;
    say();
  });
  document.addEventListener('visibilitychange', say, { signal: life });
  sight.observe(figure);
  life.addEventListener('abort', () => sight.disconnect());
}
