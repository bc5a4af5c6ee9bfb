import { dirname, relative } from 'node:path'
import { fileURLToPath } from 'node:url'
import { defineConfig, type Plugin } from 'vite'

/*
 * One file of `xuetutong check`: loading some 400 modules one by one took a fifth of the time a roster of ten thousand takes. It takes the place of
 * the module the compiler wrote; without this step the command works all the same. Packages stay outside, but for zod with its hundred files.
 */
const folder = fileURLToPath(new URL('../../dist/adapters/cli', import.meta.url))

/** Data files and the reading process are found from where a module was, not from the one file. */
const ownPlaces: Plugin = {
  name: 'own-places',
  transform(code, id) {
    if (!id.includes('/dist/') || !code.includes('import.meta.url')) return null
    const place = JSON.stringify(`./${relative(folder, id).replaceAll('\\', '/')}`)
    return { code: code.replaceAll('import.meta.url', `new URL(${place}, import.meta.url).href`), map: null }
  },
}

export default defineConfig({
  root: dirname(folder),
  plugins: [ownPlaces],
  ssr: { noExternal: ['zod'] },
  build: {
    ssr: `${folder}/check-command.js`,
    outDir: folder,
    emptyOutDir: false,
    target: 'node20',
    minify: false,
    copyPublicDir: false,
    rollupOptions: {
      output: { entryFileNames: 'check-command.js', inlineDynamicImports: true },
    },
  },
})
