import { defineLive } from '../shared/live-figure.ts';

defineLive('modular-timeline', () => import('./view.ts'));
