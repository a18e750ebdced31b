import { defineLive } from '../shared/live-figure.ts';

defineLive('superposition-figure', () => import('./view.ts'));
