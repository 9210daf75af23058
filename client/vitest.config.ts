import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    environment: 'jsdom',
    include: ['src/**/*.test.{ts,tsx}'],
    setupFiles: ['testing/endTimers.ts', 'testing/idleCallbacks.ts'],
    globals: false,
    // These say when to give up on a machine that does other work as well, not how fast anything is.
    testTimeout: 60_000,
    hookTimeout: 60_000,
  },
});
