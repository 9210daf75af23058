import { defineConfig } from 'vite';

// biome-ignore lint/style/noDefaultExport: vite asks for one
export default defineConfig({
  base: './',
  define: { 'process.env.IS_PREACT': '"false"' },
  build: {
    outDir: 'dist',
    chunkSizeWarningLimit: 10_000,
    rolldownOptions: {
      input: { excalidraw: 'excalidraw.html', tldraw: 'tldraw.html', canvas: 'canvas.html' },
    },
  },
});
