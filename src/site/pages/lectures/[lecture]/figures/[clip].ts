import type { APIRoute } from 'astro';
import { clipFilesOf } from '../../../../../render/views/handouts.ts';
import { pathsOfEach } from '../../../../../render/views/lecture-pages.ts';
import { serveFile } from '../../../../serve-file.ts';

/** Every video and sound that a text of a lecture shows, and its captions. */
export const getStaticPaths = () => pathsOfEach('clip', (lecture) => Promise.resolve(clipFilesOf(lecture)));

/** The file as it is. */
export const GET: APIRoute = ({ params }) => serveFile(params['lecture'], 'figures', params['clip']);
