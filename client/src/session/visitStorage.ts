/**
 * Small things that outlive a reload of this tab and nothing else. Where the browser allows no storage they last as
 * long as the page.
 */
const PREFIX = 'evenboard.';
const fallback = new Map<string, string>();

function readText(key: string): string | undefined {
  try {
    return sessionStorage.getItem(PREFIX + key) ?? fallback.get(key);
  } catch {
    return fallback.get(key);
  }
}

/** The value under `key` as it was written, or `undefined`. The caller checks its shape. */
export function readVisit(key: string): unknown {
  const text = readText(key);
  if (text === undefined) return undefined;
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

export function writeVisit(key: string, value: unknown): void {
  const text = JSON.stringify(value);
  try {
    sessionStorage.setItem(PREFIX + key, text);
  } catch {
    fallback.set(key, text);
  }
}
