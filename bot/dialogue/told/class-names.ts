import { cohortTokens, withoutOrdinals } from '../../understand/index.ts'

/** 高级那边走了两个: what is left is read of the class alone; its name is put as #. */
export function withoutNames(words: string): string {
  const tokens = cohortTokens(words)
  const outcomes = tokens.filter(({ kind }) => kind === 'outcome')
  const names = tokens.filter(
    ({ kind, start }) =>
      (kind === 'level' || kind === 'category') &&
      !isChangedInto(words, start) &&
      !outcomes.some((outcome) => outcome.start <= start && start < outcome.end),
  )
  const marked = names.reduceRight(
    (text, { start, end }) => `${text.slice(0, start)}#${text.slice(end)}`,
    words,
  )
  return withoutOrdinals(marked, '#')
}

/** 甲班改成中级: what the class is changed into names no class. */
export function isChangedInto(text: string, at: number): boolean {
  return /[改换变转调](?:成|为|到|报|考|学)(?:了|报|考|学|培养)*$/u.test(text.slice(0, at))
}

/** The same, with the name and the words that go with it left out. */
export function saidOf(words: string): string {
  return withoutNames(words).replace(nameLeft, '')
}

const nameLeft = /#+(?:班(?![组长主])|那边|这边|那个|这个|里[面头]?|的|是(?=\d))*/gu
