/** Later times are waited for in steps: a timer cannot wait for months, and none runs on a laptop that sleeps. */
const STEP_MS = 60_000;

/** Things that happen at a time of the server's clock. */
export interface Alarms {
  /** Runs `then` at `time` (ms), soon where that has passed; the answer calls it off. */
  set(time: number, then: () => void): () => void;
  destroy(): void;
}

/** Alarms by the clock `now`, which is looked at every `stepMs`: nothing rings before it says so. */
export function createAlarms(now: () => number, stepMs = STEP_MS): Alarms {
  const timers = new Set<NodeJS.Timeout>();
  let isDestroyed = false;
  return {
    set(time, then) {
      if (isDestroyed) return () => undefined;
      let timer: NodeJS.Timeout;
      const wait = (): void => {
        timer = setTimeout(
          () => {
            timers.delete(timer);
            if (now() < time) wait();
            else then();
          },
          Math.min(Math.max(0, time - now()), stepMs),
        );
        timer.unref();
        timers.add(timer);
      };
      wait();
      return () => {
        clearTimeout(timer);
        timers.delete(timer);
      };
    },
    destroy() {
      isDestroyed = true;
      for (const timer of timers) clearTimeout(timer);
      timers.clear();
    },
  };
}
