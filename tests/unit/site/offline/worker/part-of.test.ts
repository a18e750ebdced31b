import { expect, it } from 'vitest';
import { partOf } from '../../../../../src/site/offline/worker/part-of.ts';

it.each([
  ['bytes=0-', 206, '0123456789', 'bytes 0-9/10'],
  ['bytes=0-1', 206, '01', 'bytes 0-1/10'],
  ['bytes=4-99', 206, '456789', 'bytes 4-9/10'],
  ['bytes=-3', 206, '789', 'bytes 7-9/10'],
  ['bytes=10-', 416, '', 'bytes */10'],
  ['bytes=-', 200, '0123456789', null],
  ['bytes=0-1,4-5', 200, '0123456789', null],
])('%s is answered with %i', async (range, status, body, said) => {
  const headers = { 'content-type': 'audio/wav', 'content-encoding': 'gzip', 'content-length': '10' };
  const part = await partOf(new Response('0123456789', { headers }), range);
  expect([part.status, await part.text(), part.headers.get('content-range')]).toEqual([status, body, said]);
  expect(part.headers.get('content-encoding')).toBeNull();
  expect(Number(part.headers.get('content-length'))).toBe(body.length);
});
