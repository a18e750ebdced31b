/** What a lecture's overview says of its PDF. */
export interface Offer {
  /** Name of the file, which lies beside the page. */
  file: string;
  pages: number;
  bytes: number;
  format: string;
}

/**
 * Puts the link to a PDF where a built overview keeps a place for it, or replaces an earlier one.
 * A build has the empty place, so a link never outlives the file that it was made for. Nothing when the place is missing.
 */
export function offerPdf(html: string, offer: Offer): string | undefined {
  const place = /<(span|a) data-pdf(?:="[^"]*")?[^>]*>[^<]*<\/\1>/;
  if (!place.test(html)) return undefined;
  const size = `${Math.max(0.1, offer.bytes / 1e6).toFixed(1)} MB`;
  const says = `Download the PDF (${offer.format}, ${offer.pages} ${offer.pages === 1 ? 'page' : 'pages'}, ${size})`;
  return html.replace(place, `<a data-pdf href="${offer.file}" download type="application/pdf">${says}</a>`);
}

/** Sets a PDF's own dates to one day, in place, so that the same pages give the same file. */
export function dateFrom(pdf: Uint8Array, isoDay: string): Uint8Array {
  const day = isoDay.slice(0, 10).replaceAll('-', '');
  // The file's table of places counts bytes: what is put in must be as long as what it replaces.
  const text = Buffer.from(pdf).toString('latin1');
  const dated = text.replace(
    /\/(CreationDate|ModDate) \(D:\d{14}([^)]*)\)/g,
    (_, name: string, zone: string) => `/${name} (D:${day}000000${zone})`,
  );
  return Buffer.from(dated, 'latin1');
}
