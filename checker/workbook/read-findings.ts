import type { Artifact, Remark, RemarkCode } from '../artifact.ts'
import type { FindingDraft, Severity } from '../finding.ts'
import { maskText } from '../mask.ts'
import { refusalWords, remarkWords } from './messages.zh.ts'
import type { RefusalCode } from './reading/refusal.ts'

/** A file that could not be read, as the one finding it gets. */
export function refusalFinding(file: string, code: RefusalCode): FindingDraft {
  return {
    code,
    severity: '错误',
    source: '数据标准',
    where: { file, sheet: '', rows: [], field: '' },
    value: '',
    ...refusalWords[code],
  }
}

const severities: Readonly<Record<RemarkCode, Severity>> = {
  'sheet-hidden': '提示',
  'rows-hidden': '提示',
  'columns-hidden': '提示',
  'merged-filled': '提示',
  'formula-no-result': '警告',
  'cell-error': '错误',
  'sheet-unrecognised': '提示',
  'table-empty': '提示',
  'columns-beyond-limit': '提示',
}

/** What must be said about how a file was read. */
export function remarkFindings(artifact: Artifact): FindingDraft[] {
  return artifact.remarks.map((remark) => {
    const words = remarkWords[remark.code]
    return {
      code: remark.code,
      severity: severities[remark.code],
      source: '数据标准',
      where: {
        file: artifact.file,
        sheet: remark.sheet,
        ...(remark.cell === undefined ? {} : { cell: remark.cell, column: remark.cell.replace(/\d+$/u, '') }),
        rows: [...remark.rows],
        field: remark.column ?? '',
      },
      value: maskText(remark.value ?? ''),
      message: fill(words.message, remark),
      fix: fill(words.fix, remark),
    }
  })
}

function fill(words: string, remark: Remark): string {
  const values: Readonly<Record<string, string>> = {
    sheet: remark.sheet,
    column: remark.column ?? '',
    value: maskText(remark.value ?? ''),
    rows: String(remark.rows.length),
  }
  return words.replace(/\{(\w+)\}/gu, (_, key: string) => values[key] ?? '')
}
