import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    environment: 'jsdom',
    include: ['{src,bundling}/**/*.test.{ts,tsx}'],
    setupFiles: ['testing/endTimers.ts', 'testing/idleCallbacks.ts'],
    globals: false,
    // Whoever waits for something on the page waits for as long as everybody here.
    alias: [
      {
        find: /^@testing-library\/react$/,
        replacement: fileURLToPath(new URL('testing/testingLibrary.ts', import.meta.url)),
      },
    ],
    // Each file has a window of its own; what jsdom itself is made of is loaded once for each worker.
    pool: 'vmForks',
    // Vitest by itself leaves one core idle, which is half of a small machine.
    maxWorkers: '100%',
    // These say when to give up on a machine that does other work as well, not how fast anything is.
    testTimeout: 60_000,
    hookTimeout: 60_000,
    expect: { poll: { timeout: 30_000 } },
  },
});
