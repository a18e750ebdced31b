// One file for all: they are on the same pages.
import './keep-place.ts';
import { tryFirst } from './mine/try-first.ts';
import './rail-scroll.ts';

tryFirst();

// A heading is marked once one moves on the page; contents that mark nothing lead to their headings all the same.
const follow = (): void => void import('./contents-follow.ts').catch(Boolean);
if (location.hash || scrollY > 0) follow();
else for (const move of ['scroll', 'hashchange']) addEventListener(move, follow, { once: true });
