import { LABEL_KINDS, prefixOf, type Prefix } from '../../domain/label-kinds.ts';
import type { Fault } from '../nodes.ts';

/** What is wrong with a key on a thing of that kind; nothing when it fits. */
export function faultOfKey(key: string, kind: Prefix): Pick<Fault, 'code' | 'what' | 'hint'> | undefined {
  const said = prefixOf(key);
  if (said === kind) return undefined;
  const { thing } = LABEL_KINDS[kind];
  return {
    code: 'label-kind',
    what: said
      ? `"${key}" is the key of ${LABEL_KINDS[said].thing}, and this is ${thing}.`
      : `"${key}" is not the key of ${thing}.`,
    hint: `Begin it with "${kind}-", and go on with letters and digits: {#${kind}-name}.`,
  };
}
