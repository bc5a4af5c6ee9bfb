/**
 * Masks what may be somebody's number before a question is kept for others to read: identity cards (15, 17 or 18 places), phones,
 * bank cards, and any other run of seven or more digits, written together or in groups, with full-width digits too. Mail addresses as well.
 */
export function maskPersonalNumbers(text: string): string {
  return text
    .normalize('NFKC')
    .replace(/[\w.+-]+@[\w-]+(?:\.[\w-]+)+/gu, '〔邮箱〕')
    .replace(/\d(?:[ \t\-·.]?\d){5,}[ \t\-·.]?[\dXx]/gu, (run) => {
      const places = run.replace(/[^\dXx]/gu, '')
      return isDay(run) ? run : `〔${String(places.length)}位号码〕`
    })
}

/** 2024-04-02, 20240402: a day, needed to understand the question. */
function isDay(run: string): boolean {
  return /^(?:19|20)\d\d[-.]?(?:0[1-9]|1[0-2])[-.]?(?:0[1-9]|[12]\d|3[01])$/u.test(run)
}
