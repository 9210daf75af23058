import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    // What is tested is loaded once for each worker: none of it keeps anything for the next.
    isolate: false,
    // These say when to give up on a machine that does other work as well, not how fast anything is.
    testTimeout: 60_000,
    hookTimeout: 60_000,
    expect: { poll: { timeout: 30_000 } },
  },
});
