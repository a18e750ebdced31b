import type { Identifier } from '@mdn/browser-compat-data';
import { BCD, featureAt, whoLacks } from './compat.ts';

/** A feature that the oldest engines lack, and who lacks it. */
export interface Lack {
  feature: string;
  lacks: string;
}

const BUILTINS = BCD.javascript['builtins'] as Identifier;
// What scripts call by its instance: `navigator.locks`.
const INSTANCES: Record<string, string[]> = {
  navigator: ['Navigator', 'WorkerNavigator'],
  document: ['Document'],
  window: ['Window'],
  self: ['Window', 'WorkerGlobalScope'],
  globalThis: ['Window'],
};

/** The first of these paths that MDN knows, if the oldest engines lack it. */
export function lackAt(paths: string[][]): Lack | undefined {
  const known = paths.find((path) => featureAt(path)?.__compat);
  const lacks = known && whoLacks(featureAt(known)!);
  return lacks ? { feature: known.join('.'), lacks } : undefined;
}

/** A global name: `requestIdleCallback`, `URLPattern`. */
export function lackOfGlobal(name: string): Lack | undefined {
  return lackAt([
    ['api', 'Window', name],
    ['api', '_globals', name],
    ['api', name],
    ['javascript', 'builtins', name],
  ]);
}

/** A member of something global: `Promise.try`, `document.startViewTransition`. */
export function lackOfStatic(owner: string, name: string): Lack | undefined {
  return lackAt(
    (INSTANCES[owner] ?? [owner]).flatMap((one) => [
      ['api', one, name],
      ['api', one, `${name}_static`],
      ['javascript', 'builtins', one, name],
      ['javascript', 'builtins', 'Intl', name],
    ]),
  );
}

/** An event that windows, documents or elements have: `scrollend`. */
export function lackOfEvent(name: string): Lack | undefined {
  return lackAt(['Element', 'Document', 'Window'].map((owner) => ['api', owner, `${name}_event`]));
}

/**
 * A member of something unknown. It counts where everything of this name that MDN knows is too new, and the name is no word that
 * a script may have for itself: one of the language's own, or of two words.
 */
export function lackOfMember(name: string): Lack | undefined {
  return MEMBERS.get(name);
}

const MEMBERS = new Map<string, Lack>();
{
  const old = new Set<string>();
  for (const [space, owners] of [
    ['api', BCD.api],
    ['javascript.builtins', BUILTINS],
  ] as const)
    for (const [owner, members] of Object.entries(owners))
      for (const [member, feature] of Object.entries(members as Identifier)) {
        const name = member.replace(/_static$/, '');
        const lacks = whoLacks(feature as Identifier);
        if (!lacks) old.add(name);
        else if (space !== 'api' || /[a-z][A-Z]/.test(name))
          MEMBERS.set(name, { feature: `${space}.${owner}.${member}`, lacks });
      }
  for (const name of old) MEMBERS.delete(name);
}
