import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';

/** The page, from 1, on which each target of a link within a PDF stands, by the target's id. */
export async function pagesOfTargets(pdf: Uint8Array): Promise<Map<string, number>> {
  // pdf.js takes the bytes for itself.
  const task = getDocument({ data: new Uint8Array(pdf), verbosity: 0 });
  try {
    const document = await task.promise;
    // pdf.js gives a map, whatever its types say.
    const named = (await document.getDestinations()) as unknown as Map<string, unknown[]>;
    const targets = [...named];
    const found = targets.map(async ([id, [page]]) => {
      const index = typeof page === 'number' ? page : await document.getPageIndex(page as never);
      return [id, index + 1] as const;
    });
    return new Map(await Promise.all(found));
  } finally {
    await task.destroy();
  }
}

/** How many pages a PDF has. */
export async function countPages(pdf: Uint8Array): Promise<number> {
  const task = getDocument({ data: new Uint8Array(pdf), verbosity: 0 });
  try {
    return (await task.promise).numPages;
  } finally {
    await task.destroy();
  }
}
