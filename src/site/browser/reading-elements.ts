// One file for all: they are on the same pages.
import { answersLast } from './answers-last.ts';
import './contents-follow.ts';
import './keep-place.ts';
import { tryFirst } from './mine/try-first.ts';
import './rail-scroll.ts';

answersLast();
tryFirst();
