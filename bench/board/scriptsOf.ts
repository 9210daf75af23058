import { brotliCompressSync, constants } from 'node:zlib';
import type { Page, Response } from '@playwright/test';

/** Adds up the JavaScript that the page loads from now on; the answer ends it, in kB as a good server would compress it. */
export function scriptsOf(page: Page): () => Promise<number> {
  const sizes = new Map<string, Promise<number>>();
  const loaded = (response: Response) => {
    const url = response.url();
    if (!new URL(url).pathname.endsWith('.js') || sizes.has(url)) return;
    const size = brotliKilobytes(response);
    // Whoever asks for the sum is told what went wrong; until then nobody listens.
    size.catch(() => undefined);
    sizes.set(url, size);
  };
  page.on('response', loaded);
  return async () => {
    page.off('response', loaded);
    return (await Promise.all(sizes.values())).reduce((sum, size) => sum + size, 0);
  };
}

async function brotliKilobytes(response: Response): Promise<number> {
  const params = { [constants.BROTLI_PARAM_QUALITY]: constants.BROTLI_MAX_QUALITY };
  return brotliCompressSync(await response.body(), { params }).length / 1_000;
}
