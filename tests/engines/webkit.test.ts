import { readPath } from './path.ts';

readPath('webkit');
