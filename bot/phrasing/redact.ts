import { numbersIn } from '../../knowledge/index.ts'

/** A line as a model may see it: no figure, no date, no document number, no title. */
export function redact(text: string): string {
  let out = ''
  let at = 0
  const named = text
    .replace(/\*\*/gu, '')
    .replace(/《[^》]*》/gu, '⟦文件⟧')
    .replace(documentNumber, '⟦文号⟧')
  for (const { start, end } of numbersIn(named)) {
    if (start < at) continue
    out += `${named.slice(at, start)}⟦数⟧`
    at = end
  }
  return (out + named.slice(at)).replace(/[\d０-９]+(?:[.,．，:：/-][\d０-９]+)*/gu, '⟦数⟧')
}

const documentNumber = /[\u4e00-\u9fff]{0,10}[〔﹝[【（(]\d{4}[〕﹞\]】）)]第?\d+号/gu
