import { defineLive } from '../shared/live-figure.ts';

defineLive('induction-head', () => import('./view.ts'));
