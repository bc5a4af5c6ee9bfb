import type { Finding, FindingClause } from '../finding.ts'
import { groupsOf, rowRanges, type FindingGroup } from './groups.ts'
import { escape, htmlPage, list, section, severityClass } from './html-page.ts'
import { messages } from './messages.zh.ts'
import type { CheckReport } from './report.ts'
import type { ShownRow } from './rows.ts'
import { moneyText, verdictOf } from './terminal.ts'

/** One page that needs nothing else: no script, no picture, nothing fetched. `made` says what was checked when, in words. */
export function reportHtml(report: CheckReport, rows: readonly ShownRow[], made: string): string {
  const { summary, findings, notChecked } = report
  const groups = groupsOf(findings)
  return htmlPage(
    messages.title,
    `<h1>${messages.title}</h1>
<p class="faint">${escape(made)}</p>
<p class="verdict">${escape(verdictOf(summary, notChecked))}</p>
${summary.money === undefined ? '' : section(messages.money, moneyPart(summary.money))}
${section(messages.files, list(summary.files.map(({ file, sheet, form, rows: count }) => messages.file(file, sheet, form, count))))}
${groups.length === 0 ? '' : section(messages.byCause, groups.map(groupPart).join('\n'))}
${rows.length === 0 ? '' : section(messages.byPerson, rows.map((row) => personPart(row, findings)).join('\n'))}
${notChecked.length === 0 ? '' : section(messages.notCheckedTitle, list(notChecked.map(({ what, why }) => `${what}：${why}`)))}
<p class="faint">${messages.notice}</p>`,
  )
}

function moneyPart(money: NonNullable<CheckReport['summary']['money']>): string {
  return `${list(moneyText(money))}${clausePart(money.clause)}`
}

function groupPart(group: FindingGroup): string {
  const [first] = group.findings
  const where = [group.file, group.sheet, group.field].filter((part) => part !== '').join(' › ')
  const rows =
    group.rows.length === 0 ? messages.whole : messages.rows(rowRanges(group.rows), group.findings.length)
  return `<details class="group ${severityClass[group.severity]}"${group.findings.length <= 3 ? ' open' : ''}>
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
      `<li><b class="severity ${severityClass[severity]}">${severity}</b> ${escape(where.field)}：${escape(message)}；${escape(fix)}</li>`,
  )
  return `<h3>${escape(sheet)} ${escape(messages.person(row, name))}</h3><ul>${items.join('')}</ul>`
}

function clausePart({ document, provision, quote, status }: FindingClause): string {
  return `<blockquote>${escape(quote.replace(/\s+/gu, ' '))}<footer>${messages.clause}：${escape(`${document} ${provision}（${status}）`)}</footer></blockquote>`
}
