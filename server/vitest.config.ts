import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    // One more than a small machine has cores: some wait for disks, clocks and servers that they have started.
    maxWorkers: 3,
    // What the server is made of is loaded once for each worker; no module of it keeps anything of one server for the next.
    isolate: false,
    // These say when to give up on a machine that does other work as well, not how fast anything is.
    testTimeout: 60_000,
    hookTimeout: 60_000,
    expect: { poll: { timeout: 30_000 } },
  },
});
