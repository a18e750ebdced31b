/** The part of a stored answer that a range of bytes asks for, as a host gives it; all of it where the range is none that is known. */
export async function partOf(copy: Response, range: string): Promise<Response> {
  const body = await copy.blob();
  const headers = new Headers(copy.headers);
  headers.delete('content-encoding');
  const [, from = '', to = ''] = /^bytes=(\d*)-(\d*)$/.exec(range) ?? [];
  if (!from && !to) return new Response(body, { headers });
  // Without a beginning, so many of the last.
  const start = from ? Number(from) : Math.max(0, body.size - Number(to));
  const end = Math.min(from && to ? Number(to) : Infinity, body.size - 1);
  if (start > end)
    return new Response(null, { status: 416, headers: { 'content-range': `bytes */${body.size}` } });
  headers.set('content-range', `bytes ${start}-${end}/${body.size}`);
  headers.set('content-length', String(end - start + 1));
  return new Response(body.slice(start, end + 1, body.type), { status: 206, headers });
}
