import { defineLive } from '../shared/live-figure.ts';

defineLive('logit-lens', () => import('./view.ts'));
