/** What browsers call a key that an input method has taken; keyboards on a screen send little else. */
const TAKEN_KEY_CODE = 229;

/** Whether an input method has this key, so that nothing can be known of it before the field changes. */
export function isTakenKey(event: KeyboardEvent): boolean {
  return event.isComposing || event.key === 'Process' || event.keyCode === TAKEN_KEY_CODE;
}

/**
 * Enter on a keyboard of the screen. Where that composes words, no keydown says which key it was: what shows it is that a
 * line is about to break. Shift and Enter break lines as ever, and so do dictation and pasting, before which no key is pressed.
 */
export function watchTouchEnter(area: HTMLTextAreaElement, entered: () => void): () => void {
  let isTaken = false;
  const stop = new AbortController();
  const { signal } = stop;

  const pressed = (event: KeyboardEvent) => {
    isTaken = isTakenKey(event);
  };
  const changes = (event: InputEvent) => {
    const isBreak = /^insert(LineBreak|Paragraph)$/.test(event.inputType) || event.data === '\n';
    if (!isTaken || !isBreak) return;
    event.preventDefault();
    entered();
  };
  // A key is good for what comes right after it.
  const changed = () => {
    isTaken = false;
  };
  area.addEventListener('keydown', pressed, { signal });
  area.addEventListener('beforeinput', changes, { signal });
  area.addEventListener('input', changed, { signal });
  return () => stop.abort();
}
