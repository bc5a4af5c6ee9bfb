import type { Finding, NotChecked } from '../finding.ts'
import { maskText } from '../mask.ts'
import { escape, htmlPage, list, section, severityClass } from './html-page.ts'
import { messages } from './messages.zh.ts'

/** One row that was tried in the portal's frozen page. */
export interface TriedRow {
  readonly sheet: string
  readonly row: number
  /** What we found of this row. */
  readonly findings: readonly Finding[]
  /** What the page itself said; `field` is its label, `column` the official title of the column it is. */
  readonly said: readonly { readonly field: string; readonly column?: string; readonly message: string }[]
  readonly notFilled: readonly string[]
  /** PNG, personal data covered. */
  readonly picture: Uint8Array
}

export interface DryRunPage {
  readonly system: string
  /** What was tried when, in words. */
  readonly made: string
  readonly rows: readonly TriedRow[]
  readonly notChecked: readonly NotChecked[]
  /** Requests the frozen page tried to send and could not. */
  readonly held: number
}

/** One field of a tried row: what we say and what the page says. */
export interface FieldCompared {
  readonly field: string
  readonly ours: readonly Finding[]
  readonly page: readonly string[]
}

/** Pairs our findings with the page's words, field by field, in the order they occur. */
export function compareRow({
  findings,
  said,
}: Pick<TriedRow, 'findings' | 'said'>): readonly FieldCompared[] {
  const fields = new Map<string, { readonly ours: Finding[]; readonly page: string[] }>()
  const at = (field: string) => {
    const found = fields.get(field) ?? { ours: [], page: [] }
    fields.set(field, found)
    return found
  }
  for (const finding of findings) at(finding.where.field).ours.push(finding)
  for (const { field, column, message } of said) at(column ?? field).page.push(maskText(message))
  return [...fields].map(([field, pair]) => ({ field, ...pair }))
}

/** The rows of a dry run, our findings beside the page's own words and its picture. */
export function dryRunHtml({ system, made, rows, notChecked, held }: DryRunPage): string {
  return htmlPage(
    messages.dryRunTitle,
    `<h1>${messages.dryRunTitle}</h1>
<p class="faint">${escape(made)}</p>
<p class="verdict">${escape(messages.dryRunVerdict(system, rows.length, held))}</p>
${rows.map(rowPart).join('\n')}
${notChecked.length === 0 ? '' : section(messages.notCheckedTitle, list(notChecked.map(({ what, why }) => `${what}：${why}`)))}
<p class="faint">${messages.notice}</p>`,
  )
}

function rowPart(row: TriedRow): string {
  const compared = compareRow(row)
  const table =
    compared.length === 0
      ? `<p>${messages.dryRunClean}</p>`
      : `<table>
<thead><tr><th scope="col">${messages.field}</th><th scope="col">${messages.ours}</th><th scope="col">${messages.pageSays}</th></tr></thead>
<tbody>
${compared.map(fieldPart).join('\n')}
</tbody>
</table>`
  const picture = Buffer.from(row.picture).toString('base64')
  const title = messages.triedRow(row.sheet, row.row)
  return section(
    escape(title),
    `<div class="side"><div>${table}
${row.notFilled.length === 0 ? '' : `<p>${escape(messages.notFilled(row.notFilled))}</p>`}</div>
<img src="data:image/png;base64,${picture}" alt="${escape(messages.picture(title))}"></div>`,
  )
}

function fieldPart({ field, ours, page }: FieldCompared): string {
  const own = ours.map(
    ({ severity, source, message, fix }) =>
      `<li><b class="severity ${severityClass[severity]}">${severity}</b> ${escape(`${source}：${message}；${fix}`)}</li>`,
  )
  return `<tr><th scope="row">${escape(field)}</th><td>${own.length === 0 ? messages.silent : `<ul>${own.join('')}</ul>`}</td><td>${page.length === 0 ? messages.silent : list(page)}</td></tr>`
}
