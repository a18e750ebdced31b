import type { TooNew } from './compat.ts';

/** Says what of `found` no enhancement excuses, each as `file:line:column  code  what is wrong. What to do.` */
export function judge(
  file: string,
  found: readonly TooNew[],
  enhancements: Record<string, string>,
): string[] {
  return found.flatMap((one) => {
    const place = `${file}:${one.line}:${one.column}  too-new`;
    const excused = excuseOf(one.feature, enhancements);
    if (excused && one.drops)
      return `${place}  Where "${one.written}" is unknown (${one.lacks}), ${one.drops} go with it. Give it a rule of its own.`;
    return excused
      ? []
      : `${place}  "${one.written}" is newer than the oldest engines of this site (${one.lacks}). Write what they all know, or say in tests/support/supported/enhancements.ts why a page is whole without ${one.feature}.`;
  });
}

/** Names the enhancements that nothing uses any more. */
export function unusedOf(found: readonly TooNew[], enhancements: Record<string, string>): string[] {
  const used = new Set(found.map(({ feature }) => excuseOf(feature, enhancements)));
  return Object.keys(enhancements).filter((feature) => !used.has(feature));
}

function excuseOf(feature: string, enhancements: Record<string, string>): string | undefined {
  return Object.keys(enhancements).find((known) => feature === known || feature.startsWith(`${known}.`));
}
