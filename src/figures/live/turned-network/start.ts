import { defineLive } from '../shared/live-figure.ts';

defineLive('turned-network', () => import('./view.ts'));
