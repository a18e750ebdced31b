import { defineLive } from '../shared/live-figure.ts';

defineLive('superposition-sweep', () => import('./view.ts'));
