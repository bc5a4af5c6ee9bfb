import { classSize } from './named-classes.ts'
import { numberOf, numeral } from './headcount-words.ts'

/**
 * 三个班，每班20人; 两批各20人; 三个班，分别10人、12人、15人: so many people in all; of as many levels as classes, so many of each.
 */
export function spellOutClasses(text: string): string {
  const added = text.replace(apart, (said: string, count: string, each: string) => {
    const heads = [...each.matchAll(new RegExp(numeral, 'gu'))].map(([one]) => numberOf(one) ?? Number.NaN)
    const sum = heads.reduce((all, one) => all + one, 0)
    return heads.length === numberOf(count) && Number.isInteger(sum) ? `一共${String(sum)}人` : said
  })
  if (unlike.test(added)) return added
  const levels = new Set(added.match(/高级技师|技师|[初中高]级/gu) ?? []).size
  return added
    .replace(classesBehind, '$1个班')
    .replace(classes, (said: string, count: string, between: string, each: string) => {
      const [many, heads] = [numberOf(count), numberOf(each)]
      if (many === undefined || heads === undefined || (levels > 1 && levels !== many)) return said
      return levels > 1 ? `${between}各${String(heads)}个` : `${between}一共${String(many * heads)}个`
    })
}

/** 三个班，每班20人, of people nothing else tells apart: how many are in each, kept so that 第三个班 can be told of. */
export function withClassSize<R extends { readonly shared: object; readonly groups: readonly object[] }>(
  reading: R,
  said: string,
): R {
  const size = reading.groups.length < 2 ? classSizeIn(said) : undefined
  return size === undefined ? reading : { ...reading, shared: { ...reading.shared, [classSize]: size } }
}

function classSizeIn(text: string): number | undefined {
  if (unlike.test(text) || new Set(text.match(/高级技师|技师|[初中高]级/gu) ?? []).size > 1) return undefined
  const [said, ...more] = [...text.replace(classesBehind, '$1个班').matchAll(classes)]
  const [all, , , each] = said ?? []
  return all === undefined || more.length > 0 || !/[班批期组拨]/u.test(all) ? undefined : numberOf(each ?? '')
}

const unit = '(?:班级?|批次?|拨|组|期|个?车间|个?部门|家?分公司|家?子公司|家?门店)'
/** 班俩, 班有三个. */
const classesBehind = new RegExp(
  `班(?:级)?(?:一共|总共|共|有|开了?|分)*${numeral}个?(?=[，]?(?:每|各|一个?班))`,
  'gu',
)
const classes = new RegExp(
  `(?:分成?|开了?|共|有|办了?)*${numeral}个?(?:学徒制?)?${unit}([^。？！\\d]{0,10}?)[，]?(?:每个?${unit}|各${unit}?|一个?${unit}|都)(?:各|都|是|有)*${numeral}(?:个|名|位)?(?=人|学徒|学员|[，。的]|$|普通|急需|紧缺|[初中高]级|技师)`,
  'gu',
)
/** 三个班，分别是10人、12人、15人: no level is told with them. */
const apart = new RegExp(
  `${numeral}个?(?:学徒制?)?${unit}(?:的)?[，]?(?:人数)?分别(?:是|为|有|招了?)?((?:\\d{1,4}|[一二两三四五六七八九十百]{1,5})(?:个|名|位)?人?(?:[，、和及](?:\\d{1,4}|[一二两三四五六七八九十百]{1,5})(?:个|名|位)?人?(?![年月]))+)`,
  'gu',
)
/** 一班20人二班18人: classes that are not alike. */
const unlike = /[二2乙Bb]班|另(?:外)?一个?[班批拨组期]|第二个?[班批拨组期]|[二2]期/u
