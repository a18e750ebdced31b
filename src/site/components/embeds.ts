import Explorable from './Explorable.astro';
import Figure from './Figure.astro';

/** What every page that renders Markdown gives to it: `<Text components={EMBEDS} />`. */
// eslint-disable-next-line @typescript-eslint/no-unsafe-assignment -- What a component is, `astro check` knows.
export const EMBEDS = { Figure, Explorable };
