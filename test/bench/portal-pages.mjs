import { readFileSync } from 'node:fs'
import { createServer } from 'node:http'
import { extname, join, normalize } from 'node:path'
import { fileURLToPath } from 'node:url'

const folder = fileURLToPath(new URL('../portals/', import.meta.url))
const types = { '.html': 'text/html; charset=utf-8', '.js': 'text/javascript', '.css': 'text/css' }

/** Serves the fixture portals and `/hundred`, a page of 100 fields. Writes are counted: there must be none. */
export async function servePages() {
  let writes = 0
  const server = createServer((request, response) => {
    const path = new URL(request.url, 'http://127.0.0.1').pathname
    if (request.method !== 'GET') writes += 1
    response.setHeader('content-type', types[extname(path)] ?? 'text/html; charset=utf-8')
    if (path === '/hundred') return response.end(hundredFields())
    try {
      const file = normalize(join(folder, decodeURIComponent(path)))
      if (!file.startsWith(folder)) throw new Error('outside')
      response.end(readFileSync(file))
    } catch {
      response.writeHead(404).end()
    }
  })
  await new Promise((resolve) => server.listen(0, '127.0.0.1', resolve))
  return {
    origin: `http://127.0.0.1:${server.address().port}`,
    writes: () => writes,
    close: () => {
      server.closeAllConnections()
      return new Promise((resolve) => server.close(resolve))
    },
  }
}

/** Labels, stars and limits as form libraries draw them, with rule objects where Vue 2 leaves them. */
function hundredFields() {
  const items = Array.from(
    { length: 100 },
    (_, at) =>
      `<div class="el-form-item is-required" id="i${at}"><label class="el-form-item__label">栏目${at}</label><div class="el-form-item__content"><div class="el-input"><input class="el-input__inner" maxlength="${at + 10}"></div></div></div>`,
  )
  return `<!doctype html><meta charset="utf-8"><link rel="icon" href="data:,"><title>一百栏</title>
<style>.is-required>.el-form-item__label::before{content:"*"}</style>
<form class="el-form">${items.join('')}</form>
<script>
const form = document.querySelector('form')
const rules = {}, model = {}
const formVm = { $props: { model, rules } }
form.__vue__ = formVm
for (let at = 0; at < 100; at += 1) {
  const prop = 'field' + at
  model[prop] = ''
  rules[prop] = [{ required: true, message: '请填写' }, { pattern: /^[0-9]{1,18}$/, message: '格式不正确' }]
  document.getElementById('i' + at).__vue__ = { $props: { prop, label: '栏目' + at }, $parent: formVm }
}
</script>`
}
