// One file for all: they are on the same pages.
import { answersLast } from './answers-last.ts';
import './keep-place.ts';
import { tryFirst } from './mine/try-first.ts';
import './rail-scroll.ts';

answersLast();
tryFirst();

// The first heading is marked once one moves on the page; contents that mark nothing lead to their headings all the same.
const moves = ['scroll', 'hashchange', 'resize'];
const follow = (): void => {
  for (const move of moves) removeEventListener(move, follow);
  import('./contents-follow.ts').catch(Boolean);
};
if (location.hash || scrollY > 0) follow();
else for (const move of moves) addEventListener(move, follow);
