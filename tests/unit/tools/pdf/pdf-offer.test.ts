import { expect, it } from 'vitest';
import { dateFrom, offerPdf } from '../../../../src/tools/pdf/pdf-offer.ts';

const offer = { file: 'one.pdf', pages: 12, bytes: 1_260_000, format: 'A4' };

it('offers a PDF in the place that the page keeps for it, and again in the place of an older one', () => {
  const once = offerPdf('<p><span data-pdf="one" hidden></span></p>', offer)!;
  expect(once).toBe(
    '<p><a data-pdf href="one.pdf" download type="application/pdf">Download the PDF (A4, 12 pages, 1.3 MB)</a></p>',
  );
  expect(offerPdf(once, { ...offer, pages: 1 })).toContain('(A4, 1 page, 1.3 MB)');
  expect(offerPdf('<p></p>', offer)).toBeUndefined();
});

it('dates a PDF to a day without moving a byte', () => {
  const pdf = Buffer.from(
    "é /CreationDate (D:20261124091000+00'00')\n/ModDate (D:20261124091000+00'00')",
    'latin1',
  );
  const dated = Buffer.from(dateFrom(pdf, '2023-01-30'));
  expect(dated.toString('latin1')).toBe(
    "é /CreationDate (D:20230130000000+00'00')\n/ModDate (D:20230130000000+00'00')",
  );
  expect(dated).toHaveLength(pdf.length);
});
