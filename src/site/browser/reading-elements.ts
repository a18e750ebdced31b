// One file for both: they are on the same pages, and share how a heading is found.
import './contents-follow.ts';
import './keep-place.ts';
