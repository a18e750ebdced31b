import { defineLive } from '../shared/live-figure.ts';

defineLive('superposition-twenty', () => import('./view.ts'));
