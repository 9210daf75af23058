/**
 * Runs `write` for a thing so that each call is followed by a whole run, one run at a time: many calls at once make
 * few of them.
 */
export function coalesced<Thing extends object>(
  write: (thing: Thing) => Promise<void>,
): (thing: Thing) => Promise<void> {
  const runs = new WeakMap<Thing, { running: Promise<void> | undefined; next: Promise<void> | undefined }>();
  return (thing) => {
    const state = runs.get(thing) ?? { running: undefined, next: undefined };
    runs.set(thing, state);
    if (state.next !== undefined) return state.next;
    const start = (): Promise<void> => {
      state.next = undefined;
      const run = write(thing).finally(() => {
        if (state.running === run) state.running = undefined;
      });
      state.running = run;
      return run;
    };
    if (state.running === undefined) return start();
    state.next = state.running.then(start, start);
    return state.next;
  };
}
