import type { Finding } from '../finding.ts'

/** One page that needs nothing else: no script, nothing fetched; pictures, if any, are inside it. `body` is HTML. */
export function htmlPage(title: string, body: string): string {
  return `<!doctype html>
<html lang="zh-CN">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="robots" content="noindex">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'; img-src data:">
<title>${escape(title)}</title>
<style>${style}</style>
</head>
<body>
<main>
${body}
</main>
</body>
</html>
`
}

/** `title` and `body` are HTML. */
export function section(title: string, body: string): string {
  return `<section><h2>${title}</h2>\n${body}</section>`
}

/** Items are texts. */
export function list(items: readonly string[]): string {
  return `<ul>${items.map((item) => `<li>${escape(item)}</li>`).join('')}</ul>`
}

export function escape(text: string): string {
  return text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;')
}

export const severityClass: Readonly<Record<Finding['severity'], string>> = {
  错误: 'error',
  警告: 'warning',
  提示: 'hint',
  待人工确认: 'person',
}

const style = `
:root { color-scheme: light dark; --line: #d0d0d0; --faint: #616161; --back: #fff; --ink: #1b1b1b; --error: #b10e1c; --warning: #7a4d00; --hint: #0f548c; --person: #5c2e91 }
@media (prefers-color-scheme: dark) { :root { --line: #525252; --faint: #adadad; --back: #1f1f1f; --ink: #f5f5f5; --error: #ff99a4; --warning: #ffd25c; --hint: #9cd0ff; --person: #d6b6ff } }
body { margin: 0; background: var(--back); color: var(--ink); font: 16px/1.6 "Segoe UI", "Microsoft YaHei", "PingFang SC", "Noto Sans CJK SC", sans-serif }
main { max-width: 64rem; margin: 0 auto; padding: 1rem }
h1 { font-size: 1.5rem } h2 { font-size: 1.2rem; margin-top: 2rem } h3 { font-size: 1rem; margin-bottom: 0 }
.verdict { font-size: 1.15rem; font-weight: 600 } .faint { color: var(--faint) }
.group { border: 1px solid var(--line); border-inline-start-width: 4px; border-radius: 4px; margin: .5rem 0; padding: .5rem .75rem }
.group.error { border-inline-start-color: var(--error) } .group.warning { border-inline-start-color: var(--warning) }
.group.hint { border-inline-start-color: var(--hint) } .group.person { border-inline-start-color: var(--person) }
.error .severity, .severity.error { color: var(--error) } .warning .severity, .severity.warning { color: var(--warning) }
.hint .severity, .severity.hint { color: var(--hint) } .person .severity, .severity.person { color: var(--person) }
summary { cursor: pointer } table { border-collapse: collapse; width: 100%; margin-top: .5rem; font-size: .9rem }
th, td { border-bottom: 1px solid var(--line); text-align: start; vertical-align: top; padding: .25rem .5rem; overflow-wrap: anywhere }
blockquote { margin: .5rem 0; padding-inline-start: .75rem; border-inline-start: 3px solid var(--line) } footer { color: var(--faint); font-size: .9rem }
.side { display: grid; grid-template-columns: minmax(0, 3fr) minmax(0, 2fr); gap: 1rem; align-items: start } .side img { width: 100%; border: 1px solid var(--line) }
@media (max-width: 48rem) { .side { grid-template-columns: 1fr } }
@media print { .group { break-inside: avoid } }
`
