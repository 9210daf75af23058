import react from '@vitejs/plugin-react';
import { defineConfig, type Plugin } from 'vite';
import { PARTS_OF_THE_PAGE } from './bundling/partsOfThePage.ts';
import { withoutIconKeys } from './bundling/withoutIconKeys.ts';
import { withoutUnusedSchemas } from './bundling/withoutUnusedSchemas.ts';
import { wordsWithTheirCode } from './bundling/wordsWithTheirCode.ts';

const server = process.env['EVENBOARD_SERVER'] ?? 'http://127.0.0.1:3000';

/**
 * The page takes names and limits of the protocol, never its request checks (zod): those are large, and try to compile
 * code, which the content security policy forbids. They come along with any value that stands beside them in a file.
 */
const withoutRequestChecks: Plugin = {
  name: 'without-request-checks',
  generateBundle(_options, bundle) {
    for (const part of Object.values(bundle)) {
      const found = part.type === 'chunk' && part.moduleIds.find((id) => id.includes('/node_modules/zod/'));
      if (found)
        this.error(
          `${found} is in the page, in ${part.fileName}: keep what pages use of the protocol apart.`,
        );
    }
  },
};

export default defineConfig({
  plugins: [react(), wordsWithTheirCode(), withoutIconKeys, withoutUnusedSchemas, withoutRequestChecks],
  // light-dark() becomes variables that telephones from before 2024 understand.
  css: {
    transformer: 'lightningcss',
    lightningcss: { targets: { chrome: 111 << 16, safari: (16 << 16) | (4 << 8), firefox: 114 << 16 } },
  },
  build: {
    outDir: 'dist',
    emptyOutDir: true,
    cssMinify: 'lightningcss',
    // 12 kB in one file: a sheet of a chunk's own that once failed to come is not fetched again with its chunk.
    cssCodeSplit: false,
    // Fonts and pictures as files: the content security policy allows `data:` for images alone.
    assetsInlineLimit: 0,
    // Browsers that know no modulepreload fetch what is named there a moment later, by themselves.
    modulePreload: { polyfill: false },
    rolldownOptions: {
      output: { codeSplitting: { groups: [...PARTS_OF_THE_PAGE] } },
      treeshake: {
        moduleSideEffects: [
          // The protocol's request checks (zod) are the server's; the page takes names and limits alone.
          { test: /packages\/protocol\//, sideEffects: false },
          // Who takes one name from a folder's index does not take all of the folder: dialogs stay in their chunks.
          { test: /client\/src\/\w+\/index\.ts$/, sideEffects: false },
        ],
      },
    },
    target: ['chrome111', 'safari16.4', 'firefox114'],
  },
  server: {
    proxy: {
      '/api': { target: server },
      '/sync': { target: server, ws: true },
    },
  },
});
