import { defineLive } from '../shared/live-figure.ts';

defineLive('indirect-object-patching', () => import('./view.ts'));
