/** Builds every page into pages/<name>/ (index.html, page.js, page.css) and writes truth.json. */
import { build } from 'esbuild'
import { existsSync } from 'node:fs'
import { mkdir, readdir, rm, writeFile } from 'node:fs/promises'
import { basename, extname, join } from 'node:path'
import { fields, uploads } from './src/truth.mjs'

const sources = [
  ...(await readdir('src/pages')).map((file) => join('src/pages', file)),
  ...(await readdir('vue2/src')).map((file) => join('vue2/src', file)),
].filter((file) => /[.](mjs|jsx)$/u.test(file))

await rm('pages', { recursive: true, force: true })
for (const source of sources) {
  const name = basename(source, extname(source))
  const outdir = join('pages', name)
  await mkdir(outdir, { recursive: true })
  await build({
    entryPoints: { page: source },
    outdir,
    bundle: true,
    minify: true,
    format: 'iife',
    legalComments: 'none',
    logLevel: 'error',
    charset: 'utf8',
    define: {
      'process.env.NODE_ENV': '"production"',
      __VUE_OPTIONS_API__: 'true',
      __VUE_PROD_DEVTOOLS__: 'false',
      __VUE_PROD_HYDRATION_MISMATCH_DETAILS__: 'false',
    },
    loader: { '.ttf': 'empty', '.woff': 'empty', '.woff2': 'empty', '.eot': 'empty', '.svg': 'empty' },
  })
  await writeFile(
    join(outdir, 'index.html'),
    `<!doctype html>
<html lang="zh-CN">
  <head>
    <meta charset="utf-8" />
    <title>企业新型学徒制备案填报（测试页 ${name}）</title>
    <link rel="icon" href="data:," />
    ${existsSync(join(outdir, 'page.css')) ? '<link rel="stylesheet" href="page.css" />' : ''}
  </head>
  <body>
    <h1>企业新型学徒制备案填报</h1>
    <div id="app"></div>
    <script src="page.js"></script>
  </body>
</html>
`,
  )
}
await writeFile('truth.json', `${JSON.stringify({ fields, uploads }, null, 2)}\n`)
