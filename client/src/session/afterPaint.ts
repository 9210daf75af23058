/** Where no frame comes, as in a page that is out of sight. */
const LATEST_MS = 50;

export interface AfterPaint {
  /** Asks for it; asked again before then, it is done once. */
  ask(): void;
  /** Does at once what was asked for and has not been done. */
  now(): void;
  callOff(): void;
}

/**
 * Something to be done once the screen shows what has just happened: who types sees the letter first, and what follows
 * from it takes none of that frame.
 */
export function createAfterPaint(run: () => void): AfterPaint {
  let stop: (() => void) | undefined;

  function callOff(): void {
    stop?.();
    stop = undefined;
  }

  function now(): void {
    if (stop === undefined) return;
    callOff();
    run();
  }

  return {
    ask() {
      stop ??= nextPaint(now);
    },
    now,
    callOff,
  };
}

/** A message that is sent in a frame arrives when that frame has been painted. The answer calls it off. */
function nextPaint(run: () => void): () => void {
  const { port1, port2 } = new MessageChannel();
  port1.onmessage = run;
  const frame = requestAnimationFrame(() => port2.postMessage(undefined));
  const timer = setTimeout(run, LATEST_MS);
  return () => {
    cancelAnimationFrame(frame);
    clearTimeout(timer);
    port1.close();
  };
}
