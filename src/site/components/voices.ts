import type { Voice } from '../../content/domain/states.ts';

/** Whose words these are, as the page says it. */
export const VOICES: Record<Voice, string> = {
  notes: 'From the notes',
  speaker: 'By the speaker',
  companion: 'Companion',
};
