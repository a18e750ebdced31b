import Explorable from './Explorable.astro';
import Figure from './Figure.astro';

/** What every page that renders Markdown gives to it: `<Text components={EMBEDS} />`. */
export const EMBEDS = { Figure, Explorable };
