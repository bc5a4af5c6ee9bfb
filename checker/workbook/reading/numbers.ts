import type { StoredCell } from '../../artifact.ts'

/** A number under a format that prints words or leading zeros (`0"年"`, `000000`) is shown as the user sees it. */
export function formattedNumber(value: number, format: string | undefined): StoredCell {
  if (format === undefined || !Number.isFinite(value)) return value
  const section = format.split(';')[0] ?? ''
  const words = /^([^0#"\\]*)(?:"([^"]*)")?([0#,.?]+)(?:"([^"]*)"|\\(.))?$/.exec(section.trim())
  if (words === null) return percent(value, section)
  const [, , before = '', digits = '', after = '', escaped = ''] = words
  const zeros = /^0{2,}$/.exec(digits)
  if (zeros !== null && Number.isInteger(value) && value >= 0)
    return {
      kind: 'number',
      number: value,
      text: before + String(value).padStart(digits.length, '0') + after,
    }
  const word = after + escaped
  return before === '' && word === ''
    ? value
    : { kind: 'number', number: value, text: before + String(value) + word }
}

function percent(value: number, section: string): StoredCell {
  if (!section.endsWith('%')) return value
  return { kind: 'number', number: value, text: `${String(Number((value * 100).toFixed(6)))}%` }
}
