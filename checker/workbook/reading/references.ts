import type { MergedRange } from './protocol.ts'

/** 6 → `F`. */
export function columnLetter(column: number): string {
  let letters = ''
  for (let rest = column; rest > 0; rest = Math.floor((rest - 1) / 26))
    letters = String.fromCharCode(65 + ((rest - 1) % 26)) + letters
  return letters
}

/** `F` → 6. */
export function columnNumber(letters: string): number {
  return [...letters].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0)
}

/** `A1:B2`, or undefined for what is no range of cells. */
export function rangeOf(reference: string): MergedRange | undefined {
  const match = /^\$?([A-Z]{1,3})\$?(\d{1,7})(?::\$?([A-Z]{1,3})\$?(\d{1,7}))?$/.exec(reference)
  if (match === null) return undefined
  const [, left = '', top = '', right = left, bottom = top] = match
  return [Number(top), columnNumber(left), Number(bottom), columnNumber(right)]
}
