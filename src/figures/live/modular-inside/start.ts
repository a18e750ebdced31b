import { defineLive } from '../shared/live-figure.ts';

defineLive('modular-inside', () => import('./view.ts'));
