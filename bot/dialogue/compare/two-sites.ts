import type { PlaceMention } from '../../understand/index.ts'

type Known = Extract<PlaceMention, { kind: 'known' }>

/**
 * 总部在无锡，太原还有个子公司，怎么申请: what is asked behind the sites of one firm is asked of each. Undefined where people are counted, who
 * are of one of the sites, or nothing is asked behind.
 */
export function twoSites(
  text: string,
  places: readonly Known[],
): readonly (Pick<Known, 'id' | 'name'> & { readonly text: string })[] | undefined {
  const [first, second, ...more] = places
  if (first === undefined || second === undefined || more.length > 0) return undefined
  const between = text.slice(first.end, second.start)
  const [said] = site.exec(text.slice(second.end)) ?? []
  if (said === undefined || !between.endsWith('，') || counted.test(text)) return undefined
  const asked = text.slice(second.end + said.length).replace(bothOf, '')
  return asked === ''
    ? undefined
    : [first, second].map(({ id, name }) => ({ id, name, text: `${name}${asked}` }))
}

const site =
  /^(?:市|省|那边|这边|，)*(?:也|还|又|另外)*(?:有|开了?|设了?|办了?)(?:了)?(?:一|两|几)?(?:个|家|处)?(?:全资|控股)?(?:子公司|分公司|分厂|分店|工厂|公司|厂子?|门店|基地|项目部)[，。；]/u
const bothOf =
  /^(?:，|两边|两地|两个(?:地方|城市|公司|厂)|两家|都|各自?|分别|想搞学徒制|想搞|要搞|要办|想办|学徒制?)+/u
const counted = /\d+(?:个|名|位|来个)?(?:人|学徒|员工|中级|高级|技师|工人)/u
