import { readPath } from './path.ts';

readPath('firefox');
