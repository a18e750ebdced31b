import panels from '../../nets/weights/toys/five-in-two.json';
import { startOf } from '../shared/params.ts';
import { countsOf } from './draw.ts';
import { PARAMS } from './params.ts';

const { sparsity } = startOf(PARAMS);

/** What stands in the page before anything runs: the models at the start's settings, trained by the code that runs in a browser. */
export const BUILT = panels.find((panel) => panel.sparsity === sparsity)!.frame;

/** What the models of each panel came to. */
export const COUNTS = panels.map((panel, i) => countsOf(panel.frame, i));
