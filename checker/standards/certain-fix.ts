import type { FieldId } from '../artifact.ts'
import { cleanNumber } from './cleaning.ts'
import { checkPersonName } from './person-name.ts'

/**
 * The value a cell was certainly meant to hold, where only width, spaces, invisible characters, the case of a check letter or the form of a
 * name's dot differ; undefined where nothing differs or the field has no such fix. Never a guess at a digit. To be offered, not applied.
 */
export function certainFix(field: FieldId, text: string): string | undefined {
  const meant = meantText(field, text)
  return meant === undefined || meant === text || meant === '' ? undefined : meant
}

function meantText(field: FieldId, text: string): string | undefined {
  switch (field) {
    case 'id-number':
    case 'credit-code':
    case 'certificate-number':
      return /[\u4e00-\u9fff]/u.test(text) ? undefined : cleanNumber(text).text.toUpperCase()
    case 'account-number':
    case 'bank-code':
    case 'phone':
      return cleanNumber(text).text
    case 'name':
      return checkPersonName(text).name
    default:
      return undefined
  }
}
