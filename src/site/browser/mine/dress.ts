import sheet from '../../styles/mine.css?url';
import { make } from './make.ts';

/** Puts the styles of what readers write on the page; without them it works all the same. */
export function dress(): void {
  if (document.querySelector(`link[href="${sheet}"]`)) return;
  document.head.append(make('link', { rel: 'stylesheet', href: sheet }));
}
