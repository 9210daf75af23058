import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    fileParallelism: false,
    projects: [
      {
        test: {
          name: 'scenario',
          include: ['scenario/**/*.test.ts'],
          testTimeout: 240_000,
          hookTimeout: 120_000,
        },
      },
      {
        test: {
          name: 'screen-reader',
          include: ['screen-reader/**/*.test.ts'],
          // Orca drops what it hears of a page while the machine is busy elsewhere; the runner says which needed two attempts.
          retry: 1,
          testTimeout: 180_000,
          hookTimeout: 120_000,
        },
      },
    ],
  },
});
