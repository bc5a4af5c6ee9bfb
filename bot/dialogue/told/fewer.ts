import { people } from '../../understand/index.ts'
import { classesIn } from './classes-known.ts'
import type { Known, KnownPart } from './known-people.ts'
import type { ConversationState } from '../state.ts'

/** 再少3个人, 人数减半, of one class: how many are left, and of them where it can be told of which part they go. */
export function fewerOf(
  { parts, total }: Known,
  text: string,
): { readonly left: number; readonly parts?: readonly KnownPart[] } | undefined {
  const [only, ...more] = parts
  const less = halves.test(text) ? total / 2 : lessBy(text)
  if (less === undefined || only === undefined) return undefined
  const left = total - less
  const whole = left > 0 && Number.isInteger(left)
  return more.length > 0 || !whole ? { left } : { left, parts: [{ ...only, count: left }] }
}

/** 人数减半, of several classes: each of them; 少3个人: whose they are was not said. */
export function fewerInClasses(
  state: ConversationState,
  text: string,
): ConversationState | 'unclear' | undefined {
  const classes = classesIn(state)
  const halved = halves.test(text)
  if (classes === undefined || !(halved || lessBy(text) !== undefined)) return undefined
  if (!halved || classes.some(({ groups, heads }) => groups.length > 1 || heads % 2 > 0)) return 'unclear'
  return {
    ...state,
    groups: classes.flatMap(({ groups, heads }) =>
      groups.map((group) => ({ ...group, headcount: heads / 2 })),
    ),
  }
}

function lessBy(text: string): number | undefined {
  const [, count] = less.exec(text) ?? []
  return count === undefined ? undefined : people(`${count}人`)[0]
}

const opens = '^(?:那|哦|要是|如果|假如|其实|再|又|把|要|得|应该|人数?|学徒|都|各|，)*'
const ends = '(?:呢|的话|吧|了|能?补多少|多少钱?|，)*[。？！]*$'
const less = new RegExp(
  `${opens}(?:减少?|少|扣|砍|裁|刨|流失|去(?=掉)|除(?=掉|去)|掉(?=了|队)|剔(?=除|了|掉)|黄(?=了))(?:掉|了|去|除|队|报|来|招|派|送)*([\\d一二两俩三仨四五六七八九十百]+)(?:个|名|位)?(?:人|学徒)?(?:(?:后来|最后)?没(?:有)?(?:去|来|参加)?考(?:试|核)?)?${ends}`,
  'u',
)
const halves = new RegExp(
  `${opens}(?<=人|人数|学徒|再|都|各)(?:(?:减少?|砍|少|裁|缩减?|降|去)(?:掉|去|到|成|为|了)*(?:一|1)?半|打(?:对|五|5)折|折半)(?:的?人数?|的?学徒)?${ends}`,
  'u',
)
