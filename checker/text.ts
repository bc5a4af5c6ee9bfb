/** Characters nobody sees: zero-width ones, the byte order mark, soft hyphen, direction marks. */
const invisible = /\u00ad|\u061c|\u180e|[\u200b-\u200f]|[\u202a-\u202e]|[\u2060-\u2064]|\ufeff/gu
const space = /[\s\u3000\u00a0\u3164\uffa0]+/gu

/** Full-width letters, digits and marks (U+FF01–FF5E) and the ideographic space as their ASCII forms. */
export function halfWidth(text: string): string {
  return text.replace(/[\uff01-\uff5e\u3000]/gu, (character) =>
    character === '\u3000' ? ' ' : String.fromCharCode(character.charCodeAt(0) - 0xfee0),
  )
}

/** Without anything invisible. */
export function visible(text: string): string {
  return text.replace(invisible, '')
}

/** For recognising, never for showing: no white space, nothing invisible, half-width, lower case, one form of brackets and colons. */
export function squash(text: string): string {
  return halfWidth(visible(text)).replace(space, '').toLowerCase()
}

/** Blank to the eye. */
export function isBlank(text: string): boolean {
  return visible(text).replace(space, '') === ''
}
