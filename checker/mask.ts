/**
 * Masks a number that identifies a person or an account: the first four and last four characters stay, so that the owner can find it.
 * Eight characters or fewer keep only the last two.
 */
export function maskNumber(text: string): string {
  const characters = [...text]
  if (characters.length <= 8) return characters.map((c, i) => (i < characters.length - 2 ? '*' : c)).join('')
  return characters.map((c, i) => (i < 4 || i >= characters.length - 4 ? c : '*')).join('')
}

/** Masks every run of eleven or more digits (ID numbers, accounts, telephones, certificates) inside a text. */
export function maskText(text: string): string {
  return text.replace(/[0-9０-９]{11,}[XxＸｘ]?/gu, maskNumber)
}
