import { numberOf, numeral } from './headcount-words.ts'

/** 两个班，一个15人一个20人: classes that nothing else tells apart are so many in all; 一个是中级工班22人 counts no one but the 22. */
export function withoutBatches(text: string): string {
  return text
    .replace(alike, (said: string) => {
      const counts = [...said.matchAll(one)].map(([, count = '']) => numberOf(count))
      const sum = counts.reduce<number>((all, count) => all + (count ?? Number.NaN), 0)
      return Number.isNaN(sum) ? said : `${/^[，、]/u.test(said) ? '，' : ''}${String(sum)}人`
    })
    .replace(namedClass, '')
}

/** 一个, 第二批, with a measure of its own: the 三 of 三十二人 is none. */
const batch =
  '(?<![一二三四五六七八九十百])(?:另(?:外)?|还有|第)?[一二三](?:个(?:班|批|期|组|拨)?|班|批|期|组|拨)(?:是|有|招了?|报了?)?'
const heads = `${numeral}(?:个人|人|名|个|位)(?:学徒|学员|员工)?`
const one = new RegExp(`${batch}${heads}`, 'gu')
const alike = new RegExp(
  `[，、]?${batch}${heads}(?:[，、和]?${batch}${heads})+(?=$|[，。；！？]|都|全|均|一共|总共|合计)(?!，?(?:第一|第二|前|后|头)(?:个|批|拨|班))`,
  'gu',
)

/** 一个是中级工班22人, 一个高级工班18人. */
const namedClass =
  /(?<![每任哪同这那一二三四五六七八九十百])(?:另(?:外)?|还有)?一个(?:班)?(?:是|有)?(?=(?:普通|急需紧缺|紧缺)?(?:高级技师|技师|[初中高]级工?)的?班?[\d一二两三四五六七八九十百廿卅]+(?:人|名|个|位))/gu
