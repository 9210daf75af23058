/** Runs once a dialog that was closed has given the focus back, so that what happens then is said on the right place. */
export function afterDialog(run: () => void): void {
  requestAnimationFrame(() => requestAnimationFrame(run));
}
