/**
 * Watches from now on who moves the focus; answers once, at the end, whether somebody has, by a key or a press. What a
 * dialog does with it as it comes or goes does not count.
 */
export function watchFocus(): () => boolean {
  const listening = new AbortController();
  const how = { capture: true, signal: listening.signal };
  let hasActed = false;
  let hasGoneOn = false;
  const pressed = () => {
    hasActed = true;
  };
  // A key moves the focus from where it is. For as long as it is nowhere, a dialog has yet to give it back.
  const keyed = () => {
    hasActed ||= document.activeElement !== document.body;
  };
  const moved = () => {
    hasGoneOn ||= hasActed;
  };
  window.addEventListener('pointerdown', pressed, how);
  window.addEventListener('keydown', keyed, how);
  window.addEventListener('focusin', moved, how);
  return () => {
    listening.abort();
    return hasGoneOn;
  };
}
