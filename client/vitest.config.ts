import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    environment: 'jsdom',
    include: ['src/**/*.test.{ts,tsx}'],
    setupFiles: ['testing/endTimers.ts', 'testing/idleCallbacks.ts'],
    globals: false,
  },
});
