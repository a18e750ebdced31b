import type { APIRoute } from 'astro';
import { handoutFiles } from '../../../../../render/views/handouts.ts';
import { pathsOfEach } from '../../../../../render/views/lecture-pages.ts';
import { serveFile } from '../../../../serve-file.ts';

/** Every file that a lecture hands out, under its own name. */
export const getStaticPaths = () => pathsOfEach('file', (lecture) => Promise.resolve(handoutFiles(lecture)));

/** The file as it is. */
export const GET: APIRoute = ({ params }) => serveFile(params['lecture'], 'files', params['file']);
