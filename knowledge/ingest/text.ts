/** The text without Markdown marks (`#`, `**`) and outer white space; widths stay as printed. */
export function plain(text: string): string {
  return text
    .trim()
    .replace(/^#{1,6}(?!#)\s*/u, '')
    .replaceAll('**', '')
    .trim()
}

/** For recognising only: Markdown marks and white space gone, full width made half width (`（` → `(`, `：` → `:`). */
export function squeeze(text: string): string {
  return plain(text)
    .normalize('NFKC')
    .replace(/[\s\u200B-\u200F\u2060\uFEFF]+/gu, '')
}

/** White space beside a Chinese character is a broken line or layout, never a word boundary. */
export function tidy(text: string): string {
  return plain(text)
    .replace(/\s+/gu, ' ')
    .replace(/(?<=[\u2E80-\u9FFF\uFF00-\uFFEF“”（）]) | (?=[\u2E80-\u9FFF\uFF00-\uFFEF“”（）])/gu, '')
}

/** Does squeezed text end a sentence, with or without closing quotes, or with a remark in brackets after the full stop? */
export function endsSentence(squeezed: string): boolean {
  const tail = squeezed.slice(-200)
  return TERMINAL.test(tail) || TERMINAL.test(tail.replace(/\([^()]*\)$/u, ''))
}

const TERMINAL = /[。;:!?][”’」』》)]*$/u
