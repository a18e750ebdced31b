import { defineLive } from '../shared/live-figure.ts';

defineLive('induction-forming', () => import('./view.ts'));
