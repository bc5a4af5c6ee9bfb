import type { Place, Places } from '../../knowledge/index.ts'
import type { PlaceMention } from '../understand/index.ts'

/** Which place a turn is about: one of the gazetteer's, one whose texts are not held, or none said. */
export type Where =
  | { readonly kind: 'known'; readonly id: string }
  | { readonly kind: 'away'; readonly name: string }
  | { readonly kind: 'unsaid' }

/** `covered`: whether the texts of a place (or of its city or province) are held. */
export function whereOf(
  mentions: readonly PlaceMention[],
  text: string,
  places: Places,
  covered: (place: Place) => boolean,
): Where {
  const known = mentions.filter((mention) => mention.kind === 'known')
  const held = known.filter((mention) => {
    const place = places.get(mention.id)
    return place !== undefined && covered(place)
  })
  const away = mentions.find((mention) => mention.kind === 'elsewhere')
  const last = held.at(-1)
  if (last === undefined) {
    const name = away?.name ?? known.at(-1)?.name
    return name === undefined ? { kind: 'unsaid' } : { kind: 'away', name }
  }
  if (away !== undefined && (borrows(text, last.start) || likens.test(text)))
    return { kind: 'away', name: away.name }
  const above = new Set(places.upwards(last.id).map(({ id }) => id))
  const other = away ?? known.find((mention) => !held.includes(mention) && !above.has(mention.id))
  if (other !== undefined && compares.test(text) && besides(text, other, last))
    return { kind: 'away', name: other.name }
  return { kind: 'known', id: last.id }
}

/** 常州跟无锡一个省，标准是不是也一样: the other place is only what the one asked about is likened to. */
const likens = /(?:同|一)个?省|是不是也|也(?:一样|是|按|照)|跟着[^，。？！]{1,4}(?:走|办)/u

/** 苏州跟无锡一样吗: a place whose texts are not held is put beside the one asked about, and no answer compares them. */
const compares =
  /一样|相同|不同|差(?:别|异|多少|不多|在)|有(?:没有|什么)?差|区别|一回事|谁[^，。？！]{0,6}[多高少低]|哪(?:个|边|里|家|儿)[^，。？！]{0,6}[多高少低]|[多高少低](?:多少|还是)/u

interface Span {
  readonly start: number
  readonly end: number
}

function besides(text: string, one: Span, other: Span): boolean {
  const [left, right] = one.start < other.start ? [one, other] : [other, one]
  return /^(?:的|那边|这边|市|省)?(?:标准|补贴|政策|规定)?(?:和|跟|与|、|同|比|vs|对比)$/iu.test(
    text.slice(left.end, right.start),
  )
}

/** 拿北京的标准给上海算: another place's rule is asked for a place that has none here. */
function borrows(text: string, at: number): boolean {
  return /(?:拿|按照?|照着?|套用?|借用?|参照|参考|依|用)$/u.test(text.slice(0, at))
}

/** The text without place names at its beginning or end, where they would hide how a question opens or closes. */
export function withoutEdgePlaces(text: string, mentions: readonly PlaceMention[]): string {
  let start = 0
  let end = text.length
  for (const mention of mentions) {
    if (
      mention.start <= start + 6 &&
      /^(?:我们?|咱们?|在|还?是|就|那|按照?|回到?|说回?到?|算了)*$/u.test(text.slice(start, mention.start)) &&
      mention.end < end
    )
      start =
        mention.end +
        (/^(?:这边|那边|这里|那里|这|的|市|省)?[，。、]*/u.exec(text.slice(mention.end))?.[0].length ?? 0)
  }
  for (const mention of [...mentions].reverse())
    if (/^(?:的|这边|这里|市|省)?[，。？！]*$/u.test(text.slice(mention.end, end)) && mention.start > start)
      end = mention.start
  const bare = text.slice(start, end).replace(/[，、]+$/u, '')
  const [only] = mentions
  if (bare === '' || mentions.length !== 1 || only === undefined) return bare
  return only.start > start && only.end < end
    ? withoutInnerPlace(
        text.slice(start, only.start),
        text.slice(only.end, end),
        text.slice(only.start, only.end),
      )
    : bare
}

/** 补贴申领在X是区里管吗, 由X财政部门来提: the one place named amid a question only says whose rules are meant. */
function withoutInnerPlace(before: string, after: string, place: string): string {
  const head = before.replace(/在$/u, '')
  if (
    head !== before
      ? !ofSomebody.test(head) && saysOfIt.test(after)
      : !goesThere.test(before) && ofTheCity.test(after)
  )
    return `${head}${after.replace(/^(?:这边|这里|那边)/u, '')}`
  return `${before}${place}${after}`
}

/** 总部在X, 人在X: where somebody or something is, which is told and not asked. */
const ofSomebody =
  /(?:公司|企业|单位|厂里?|总部|门店|项目|工地|我们?|咱们?|人|户口|户籍|家|社保|注册|籍|机构|学校|院校|技校|学徒|员工|职工|工人|都|就|也|不|没|还|是)$/u
const goesThere = /(?:[在去到来回往从外非不是为]|调|招|和|跟|与|、)$/u
const saysOfIt =
  /^(?:这边|这里|那边)?(?:[是由归也都还能可要得算会该怎有必需不没图干谁哪起退对直自补跟叫属]|，)/u
const ofTheCity =
  /^(?:市|各)?(?:财政|人社|国资|总?工会|工商联|区级|区里|各区|市里|市级|学徒|政策|文件|方案|通知|补贴|绩效|审计)/u

/** Whether the turn names a place and nothing else: 无锡市, 我们在阳泉, 那按无锡的算呢。 */
export function isPlaceAlone(text: string, mentions: readonly PlaceMention[]): boolean {
  return mentions.length > 0 && placeAlone.test(withoutPlaces(text, mentions))
}

/** 那无锡可以吗: a place, and whether it is so there. */
export function asksSameOfPlace(text: string, mentions: readonly PlaceMention[]): boolean {
  return mentions.length > 0 && sameThere.test(withoutPlaces(text, mentions))
}

function withoutPlaces(text: string, mentions: readonly PlaceMention[]): string {
  let rest = text
  for (const { start, end } of [...mentions].sort((left, right) => right.start - left.start))
    rest = rest.slice(0, start) + rest.slice(end)
  return rest
}

const placeAlone =
  /^(?:我们?|咱们?|俺们?|公司|企业|单位|这边|那边|这里|那里|那么|那|要是|如果|换成|换到|换|改成|按照?|照|(?:说|写|打|讲|记|弄|搞|填|选)(?:错|反)了?|不对|不好意思|更正(?:一下)?|应该|其实|哦|啊|我?(?:要|想)?(?:问|查|说|指)|还是|回到|就|在|是|的|算|来|说|话|呢|省|市|区|县|[，。、！？])*$/u
const sameThere =
  /^(?:那|那么|要是|如果|换成|在|，)*(?:也)?(?:(?:可以|行|能|让|准|可)|(?:能不能|可不可以|可以|能|让|准|行不行)(?:这么|这样|那么|那样|照样|照这样)(?:干|办|搞|弄|做|来|操作|凑))(?:吗|么|不|不行|不可以)?[？。！]*$/u

/** Whether the words belong to this field at all. */
export function aboutThis(text: string): boolean {
  return /技培生|双导师|双师|双基地|先支后补|云眸|一事通办|工学(?:交替|一体)|企校|弹性学制|不录不补|电子券|订单式|项目制|紧缺(?:职业|工种|目录)|重点群体|带徒|津贴|奖学金|台账|学籍|选修|必修|学徒|徒弟|师带徒|出师|定级|评级|双元制|这个文|文件|政策|通知|那个函|号[文函]|规定|审(?!美)|犯罪|移送|补贴|补助|培训|培养|备案|申领|申报|技能|工种|证书|取证|技师|[初中高]级工|导师|教材|学分|课时|考核|评价|鉴定|花名册|附件|协议|合同|材料|期限|开班|结班|离职|线上|派遣|人社|预拨|预支|余款|尾款|报备|多少钱|补多少|能补|能领|怎么算|怎么报|交什么/u.test(
    text,
  )
}
