import { visible } from '../../text.ts'

/** What most cells hold: nothing to change, and cheap to tell. */
const plain = /^[\u0021-\u007e\u4e00-\u9fff]*$/u

/** A text for comparison: half-width, without white space and invisible characters. */
export function squeeze(text: string): string {
  return plain.test(text) ? text : visible(text.normalize('NFKC')).replace(/\s+/gu, '')
}

/** A personal number for comparison: squeezed, its letters upper case. */
export function numberKey(text: string): string {
  return squeeze(text).toUpperCase()
}

/** A name of a person for comparison: every way to write the dot inside a name is one. */
export function personKey(text: string): string {
  return squeeze(text).replace(/[·•‧∙⋅・･．.]/gu, '·')
}

/** A name of a firm for comparison: brackets of either width are one, quotation marks are left out. */
export function firmKey(text: string): string {
  return squeeze(text)
    .replace(/[（〔[【]/gu, '(')
    .replace(/[）〕\]】]/gu, ')')
    .replace(/["'“”‘’]/gu, '')
}

/** An occupation for comparison: what stands in brackets behind it, and a trailing 工种, is left out. */
export function occupationKey(text: string): string {
  return firmKey(text).replace(/\([^()]*\)$/u, '')
}
