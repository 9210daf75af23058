/** The whole screen for the page, where the browser gives it: some telephones do not. */
export interface FullScreen {
  /** Asks for it; to be called in answer to a key or a press, or the browser refuses. */
  enter(): void;
  leave(): void;
}

/** @param onLeft the person has left the full screen by the browser's own key, which the page is not told of. */
export function createFullScreen(onLeft: () => void): FullScreen {
  let isWanted = false;
  let isOurs = false;

  function changed(): void {
    if (!isOurs || document.fullscreenElement) return;
    isOurs = false;
    document.removeEventListener('fullscreenchange', changed);
    if (isWanted) onLeft();
  }

  function entered(): void {
    isOurs = true;
    document.addEventListener('fullscreenchange', changed);
    if (!isWanted) leave();
  }

  function leave(): void {
    isWanted = false;
    if (isOurs && document.fullscreenElement) void document.exitFullscreen().catch(() => undefined);
  }

  return {
    enter() {
      isWanted = true;
      // The page, and not the layer alone: the live regions stay part of what is shown.
      const page = document.documentElement;
      // Somebody who has the full screen already keeps it afterwards. Without it the window is filled, and that will do.
      if (document.fullscreenElement || !('requestFullscreen' in page)) return;
      page.requestFullscreen().then(entered, () => undefined);
    },
    leave,
  };
}
