/**
 * Small things this device remembers. Where the browser allows no storage (private windows, blocked
 * site data), they last as long as the page: nothing here may stop anybody from working.
 */
const PREFIX = 'evenboard.';
const fallback = new Map<string, string>();

/** The value under `key` as it was written, or `undefined`. The caller checks its shape. */
export function readDevice(key: string): unknown {
  try {
    const text = localStorage.getItem(PREFIX + key) ?? fallback.get(key);
    return text === undefined ? undefined : JSON.parse(text);
  } catch {
    const text = fallback.get(key);
    return text === undefined ? undefined : JSON.parse(text);
  }
}

export function writeDevice(key: string, value: unknown): void {
  const text = JSON.stringify(value);
  try {
    localStorage.setItem(PREFIX + key, text);
    fallback.delete(key);
  } catch {
    fallback.set(key, text);
  }
}

export function removeDevice(key: string): void {
  fallback.delete(key);
  try {
    localStorage.removeItem(PREFIX + key);
  } catch {
    // Nothing is stored where nothing may be.
  }
}
