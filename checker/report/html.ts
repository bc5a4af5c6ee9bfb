import type { Finding, FindingClause } from '../finding.ts'
import { groupsOf, rowRanges, type FindingGroup } from './groups.ts'
import { messages } from './messages.zh.ts'
import type { CheckReport } from './report.ts'
import type { ShownRow } from './rows.ts'
import { moneyText, verdictOf } from './terminal.ts'

/** One page that needs nothing else: no script, no picture, nothing fetched. `made` says what was checked when, in words. */
export function reportHtml(report: CheckReport, rows: readonly ShownRow[], made: string): string {
  const { summary, findings, notChecked } = report
  const groups = groupsOf(findings)
  return `<!doctype html>
<html lang="zh-CN">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="robots" content="noindex">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
<title>${messages.title}</title>
<style>${style}</style>
</head>
<body>
<main>
<h1>${messages.title}</h1>
<p class="faint">${escape(made)}</p>
<p class="verdict">${escape(verdictOf(summary, notChecked))}</p>
${summary.money === undefined ? '' : section(messages.money, moneyPart(summary.money))}
${section(messages.files, list(summary.files.map(({ file, sheet, form, rows: count }) => messages.file(file, sheet, form, count))))}
${groups.length === 0 ? '' : section(messages.byCause, groups.map(groupPart).join('\n'))}
${rows.length === 0 ? '' : section(messages.byPerson, rows.map((row) => personPart(row, findings)).join('\n'))}
${notChecked.length === 0 ? '' : section(messages.notCheckedTitle, list(notChecked.map(({ what, why }) => `${what}：${why}`)))}
<p class="faint">${messages.notice}</p>
</main>
</body>
</html>
`
}

function moneyPart(money: NonNullable<CheckReport['summary']['money']>): string {
  return `${list(moneyText(money))}${clausePart(money.clause)}`
}

function groupPart(group: FindingGroup): string {
  const [first] = group.findings
  const where = [group.file, group.sheet, group.field].filter((part) => part !== '').join(' › ')
  const rows =
    group.rows.length === 0 ? messages.whole : messages.rows(rowRanges(group.rows), group.findings.length)
  return `<details class="group ${classOf[group.severity]}"${group.findings.length <= 3 ? ' open' : ''}>
<summary><b class="severity">${group.severity}</b> ${escape(where)} <span class="faint">${escape(rows)}</span><br>${escape(first.message)}</summary>
<table>
<thead><tr><th scope="col">${messages.cell}</th><th scope="col">${messages.value}</th><th scope="col">${messages.what}</th><th scope="col">${messages.fix}</th></tr></thead>
<tbody>
${group.findings.map(instancePart).join('\n')}
</tbody>
</table>
${first.clause === undefined ? '' : clausePart(first.clause)}
<p class="faint">${messages.source}：${group.findings[0].source}　${escape(group.code)}</p>
</details>`
}

function instancePart({ where, value, message, fix }: Finding): string {
  const cell = where.cell ?? (where.rows.length === 0 ? '' : rowRanges(where.rows))
  return `<tr><td>${escape(cell)}</td><td>${escape(value)}</td><td>${escape(message)}</td><td>${escape(fix)}</td></tr>`
}

function personPart({ row, name, sheet, findings: ids }: ShownRow, findings: readonly Finding[]): string {
  const own = findings.filter(({ id }) => ids.includes(id))
  const items = own.map(
    ({ severity, where, message, fix }) =>
      `<li><b class="severity ${classOf[severity]}">${severity}</b> ${escape(where.field)}：${escape(message)}；${escape(fix)}</li>`,
  )
  return `<h3>${escape(sheet)} ${escape(messages.person(row, name))}</h3><ul>${items.join('')}</ul>`
}

function clausePart({ document, provision, quote, status }: FindingClause): string {
  return `<blockquote>${escape(quote.replace(/\s+/gu, ' '))}<footer>${messages.clause}：${escape(`${document} ${provision}（${status}）`)}</footer></blockquote>`
}

function section(title: string, body: string): string {
  return `<section><h2>${title}</h2>\n${body}</section>`
}

function list(items: readonly string[]): string {
  return `<ul>${items.map((item) => `<li>${escape(item)}</li>`).join('')}</ul>`
}

function escape(text: string): string {
  return text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;')
}

const classOf: Readonly<Record<Finding['severity'], string>> = {
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
@media print { .group { break-inside: avoid } }
`
