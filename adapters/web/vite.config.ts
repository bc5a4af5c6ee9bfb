import { fileURLToPath } from 'node:url'
import react from '@vitejs/plugin-react'
import { defineConfig } from 'vite'

/** The page: `vite build` writes dist/web, which adapters/http serves. `XUETUTONG_API` is the server a dev page talks to. */
export default defineConfig({
  root: fileURLToPath(new URL('.', import.meta.url)),
  base: '/',
  plugins: [react()],
  build: {
    outDir: fileURLToPath(new URL('../../dist/web', import.meta.url)),
    emptyOutDir: true,
    manifest: true,
    target: 'es2022',
    sourcemap: false,
    modulePreload: { polyfill: false },
    // The component library comes with the entry; test/browser/script-size.test.ts keeps the whole under 300 KB gzip.
    chunkSizeWarningLimit: 900,
  },
  server: { proxy: { '/api': process.env['XUETUTONG_API'] ?? 'http://127.0.0.1:3978' } },
})
