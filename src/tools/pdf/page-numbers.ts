import { getDocument, type PDFDocumentProxy } from 'pdfjs-dist/legacy/build/pdf.mjs';

/** The page, from 1, on which each target of a link within a PDF stands, by the target's id. */
export async function pagesOfTargets(pdf: Uint8Array): Promise<Map<string, number>> {
  return read(pdf, async (document) => {
    // pdf.js gives a map, whatever its types say.
    const named = (await document.getDestinations()) as unknown as Map<string, unknown[]>;
    const targets = [...named];
    const found = targets.map(async ([id, [page]]) => {
      const index = typeof page === 'number' ? page : await document.getPageIndex(page as never);
      return [id, index + 1] as const;
    });
    return new Map(await Promise.all(found));
  });
}

/** How many pages a PDF has. */
export async function countPages(pdf: Uint8Array): Promise<number> {
  return read(pdf, ({ numPages }) => numPages);
}

async function read<T>(pdf: Uint8Array, ask: (document: PDFDocumentProxy) => T | Promise<T>): Promise<T> {
  // pdf.js takes the bytes for itself.
  const task = getDocument({ data: new Uint8Array(pdf), verbosity: 0 });
  try {
    return await ask(await task.promise);
  } finally {
    await task.destroy();
  }
}
