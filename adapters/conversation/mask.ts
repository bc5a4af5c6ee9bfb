/**
 * Masks what may be somebody's number before a question is kept for others to read: identity cards, phones, bank cards, and any other run
 * of seven or more digits, full-width ones too, written together or in groups; and mail addresses. A calendar day stays.
 */
export function maskPersonalNumbers(text: string): string {
  return text
    .replace(/[\w.+-]+@[\w-]+(?:\.[\w-]+)+/gu, '〔邮箱〕')
    .replace(/[\d０-９](?:[ \t\-－·.]?[\d０-９]){5,}[ \t\-－·.]?[\d０-９XxＸｘ]/gu, (run) => {
      const places = run.normalize('NFKC').replace(/[^\dXx]/gu, '')
      return isDay(places) ? run : `〔${String(places.length)}位号码〕`
    })
}

/** 2024-04-02, 20240402: a day, needed to understand the question. */
function isDay(digits: string): boolean {
  return /^(?:19|20)\d\d(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\d|3[01])$/u.test(digits)
}
