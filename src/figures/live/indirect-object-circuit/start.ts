import { defineLive } from '../shared/live-figure.ts';

defineLive('indirect-object-circuit', () => import('./view.ts'));
