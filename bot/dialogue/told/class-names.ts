import { cohortTokens, withoutOrdinals } from '../../understand/index.ts'

/** 高级那边走了两个: what is left is read of the class alone; its name is put as #. */
export function withoutNames(words: string): string {
  const tokens = cohortTokens(words)
  const outcomes = tokens.filter(({ kind }) => kind === 'outcome')
  const length = lengthNaming(words)
  const names = tokens.filter(
    ({ kind, start }) =>
      start === length?.start ||
      ((kind === 'level' || kind === 'category') &&
        !isChangedInto(words, start) &&
        !outcomes.some((outcome) => outcome.start <= start && start < outcome.end)),
  )
  const marked = names.reduceRight(
    (text, { start, end }) => `${text.slice(0, start)}#${text.slice(end)}`,
    words,
  )
  return withoutOrdinals(marked, '#')
}

/** 两年的走了一个: the length stands for the class that has it. */
export function lengthNaming(words: string): { readonly start: number; readonly years: number } | undefined {
  const [first] = cohortTokens(words)
  if (first?.kind !== 'years' || first.filed) return undefined
  const opens = /^(?:那|这|其中|后来|不过|但是?|最后|要是|如果|，)*$/u.test(words.slice(0, first.start))
  const names = /^(?:期|制)?(?:的|那|班)(?!话|吗)/u.test(words.slice(first.end))
  return opens && names ? { start: first.start, years: first.value } : undefined
}

/** 甲班改成中级, 高级其中3个是技师: what the class, or some of it, is changed into names no class. */
export function isChangedInto(text: string, at: number): boolean {
  return changedInto.test(text.slice(0, at))
}

const changedInto =
  /(?:[改换变转调](?:成|为|到|报|考|学)(?:了|报|考|学|培养)*|(?:其中|里[面头边]?|有)[\d一二两俩三四五六七八九十]+(?:个|名|位)(?:人|学徒)?(?:其实|都|后来|应该|才)*(?:是|报了?|报的是)(?:的)?|(?:[甲乙丙丁A-Ea-e一二三四五1-5]班|第[一二三四五]批)(?:那边|的)?(?:人|学徒)?(?:其实|都|应该|实际上?|全)*(?:是|报的是|学的是)(?:的)?)$/u

/** The same, with the name and the words that go with it left out. */
export function saidOf(words: string): string {
  return withoutNames(words).replace(nameLeft, '')
}

const nameLeft = /#+(?:班(?![组长主])|那边|这边|那个|这个|里[面头]?|的|是(?=\d))*/gu
