import { defineConfig } from 'vitest/config';

export default defineConfig({
  // These say when to give up on a machine that does other work as well, not how fast anything is.
  test: { testTimeout: 60_000, hookTimeout: 60_000 },
});
