/**
 * Runs in the frame in which a dialog that was just closed gives the focus back, right after that: where `run` moves the
 * focus on, a screen reader is told of the one place where it ends. Sooner it was silent, later it told of both.
 */
export function afterDialog(run: () => void): void {
  requestAnimationFrame(run);
}
