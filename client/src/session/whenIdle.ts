/** However busy the page is, it is done after so long. */
const LATEST_MS = 4_000;
/** Where the browser does not tell. */
const LITTLE_LATER_MS = 300;

/**
 * Runs something when the page has nothing else to do; in browsers that do not tell, a little later. The answer calls
 * it off.
 */
export function whenIdle(run: () => void): () => void {
  if (typeof requestIdleCallback === 'undefined') {
    const timer = setTimeout(run, LITTLE_LATER_MS);
    return () => clearTimeout(timer);
  }
  const idle = requestIdleCallback(run, { timeout: LATEST_MS });
  return () => cancelIdleCallback(idle);
}
