/**
 * The events of a finger go to what it touched first. When that has left the page, because somebody else has moved the
 * note, they would go no further: they are handed on to the document, where the pointer is watched.
 */
export function followTouch({ target, touches }: TouchEvent): void {
  if (!(target instanceof Node) || touches.length > 1) return;
  const stop = new AbortController();
  const handOn = (event: TouchEvent) => {
    if (event.type !== 'touchmove' && event.touches.length === 0) stop.abort();
    if (target.isConnected) return;
    const { type, changedTouches } = event;
    const copy = new TouchEvent(type, {
      touches: [...event.touches],
      changedTouches: [...changedTouches],
      cancelable: true,
    });
    if (!document.dispatchEvent(copy)) event.preventDefault();
  };
  for (const type of ['touchmove', 'touchend', 'touchcancel'] as const)
    target.addEventListener(type, handOn as EventListener, { signal: stop.signal, passive: false });
}

/** dnd-kit's sensors end a drag at this key, and have no other way in from outside. */
export function cancelSensor(): void {
  document.dispatchEvent(new KeyboardEvent('keydown', { code: 'Escape', key: 'Escape' }));
}
