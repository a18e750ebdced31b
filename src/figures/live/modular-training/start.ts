import { defineLive } from '../shared/live-figure.ts';

defineLive('modular-training', () => import('./view.ts'));
