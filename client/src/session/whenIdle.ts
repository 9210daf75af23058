/** However busy the page is, it is done after so long. */
const LATEST_MS = 4_000;

/**
 * Runs something when the page has nothing else to do; in browsers that do not tell, a little later. The answer calls
 * it off.
 */
export function whenIdle(run: () => void): () => void {
  if (typeof requestIdleCallback === 'undefined') {
    const timer = setTimeout(run, LATEST_MS / 2);
    return () => clearTimeout(timer);
  }
  const idle = requestIdleCallback(run, { timeout: LATEST_MS });
  return () => cancelIdleCallback(idle);
}
