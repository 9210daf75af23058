// jsdom has none. A page in a test is at rest as soon as the task that runs is done.
globalThis.requestIdleCallback ??= (run) =>
  Number(setTimeout(() => run({ didTimeout: false, timeRemaining: () => 50 })));
globalThis.cancelIdleCallback ??= (id) => clearTimeout(id);
