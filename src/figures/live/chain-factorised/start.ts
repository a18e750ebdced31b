import { defineLive } from '../shared/live-figure.ts';

defineLive('chain-factorised', () => import('./view.ts'));
