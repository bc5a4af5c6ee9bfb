import { contrary } from './idioms.ts'
import { people } from './figures.ts'
import { numberOf, numeral } from './headcount-words.ts'

/**
 * 50个走掉10%，留下的过了80%: a share told of those who stayed is of them, and never of all: 5个中途离开，36个过了，9个没过. `total`: the headcount
 * known before, where the text names none ahead of it.
 */
export function spellOutStayers(text: string, total: number | undefined): string {
  const found = stayed.exec(text)
  if (found === null) return text
  const { left, leftRate, leftAhead, share, shareAfter, shareAhead, came, outcome, rate } = found.groups ?? {}
  const before = text.slice(0, found.index)
  const told = people(before).at(-1)
  const whole = told ?? total
  // 又走了5个, of those who had stayed till then.
  if (whole === undefined || /[再又]$/u.test(before)) return text
  const gone = headsOf(leftRate ?? leftAhead ?? left ?? '', whole)
  if (gone === undefined || gone >= whole) return text
  const staying = whole - gone
  const passed = headsOf(share ?? shareAfter ?? shareAhead ?? '', staying)
  const what = plainOutcome(rate ?? came ?? outcome ?? '')
  if (passed === undefined || passed > staying) return text
  const whether = what === '拿证' ? [] : [`${String(staying - passed)}个${contrary(what)}`]
  const parts =
    Number.isInteger(gone) && Number.isInteger(passed)
      ? [
          ...(told === undefined ? [`一共${String(whole)}人`] : []),
          `${String(gone)}个中途离开`,
          ...(passed > 0 ? [`${String(passed)}个${what}`] : []),
          ...(passed < staying ? whether : []),
        ]
      : [unclearHowMany]
  return `${before}${parts.join('，')}${text.slice(found.index + found[0].length)}`
}

/** No whole number of people: told vaguely, and asked. */
const unclearHowMany = '有些人没过'

/** 10%, 八成, 一半, 5个 of so many, as a number of people that need not be whole. */
function headsOf(written: string, whole: number): number | undefined {
  const { percent, tenths, half, fewer } =
    /^(?:(?<percent>\d+(?:\.\d+)?)[%％]|(?<tenths>[一二两三四五六七八九\d])成(?<half>半)?|(?<fewer>一半|半数))/u.exec(
      written,
    )?.groups ?? {}
  if (fewer !== undefined) return whole / 2
  if (percent !== undefined) return rounded((whole * Number(percent)) / 100)
  if (tenths !== undefined)
    return rounded((whole * ((numberOf(tenths) ?? 0) * 10 + (half === undefined ? 0 : 5))) / 100)
  return numberOf(/^[^个名位人]+/u.exec(written)?.[0] ?? '')
}

function rounded(heads: number): number {
  return Number(heads.toFixed(4))
}

function plainOutcome(words: string): string {
  if (/不合格|没过|没通过|不及格|挂|淘汰/u.test(words)) return '没过'
  return words.includes('证') ? '拿证' : '合格'
}

const shareWords = '\\d+(?:\\.\\d+)?[%％]|[一二两三四五六七八九\\d]成半?|一半|半数'
const some = `(?:${shareWords}|${numeral.replace('(', '(?:')}(?:个|名|位)?(?:人|学徒)?)`
const leaves = '(?:走|跑|离开|离职|辞职|退出|退学|流失|退训|没读完|没学完|不干)(?:掉)?(?:了)?'
const ahead = '(?:先|中途|半路|半道|后来|期间|有|要是|如果|假如|大概|，)*'
const those =
  '(?:剩下?|留下|余下|剩余|没走|留下来|剩下来|其余|没退)(?:来)?(?:的)?(?:人|学徒|那些|那批)?(?:里[面头边]?|当中|中)?(?:的|，|又|再|最后|只|才|有|考核)*'
const outcomes = '合格|通过|考过|及格|过|拿到?证|取证|取得证书|持证|有证|不合格|没考?过|没通过|不及格'
const rates = '(?<rate>合格|通过|及格|取证|拿证|持证|不合格|淘汰|没过)(?:率|的?比例)(?:是|为|只有|才|就|有)*'
const stayed = new RegExp(
  `${ahead}(?:(?:流失|离职|退出|中退)率(?:是|为|有)*(?<leftRate>${shareWords})|${leaves}(?<left>${some})|(?<leftAhead>${some})(?:的?人|学徒)?(?:中途|半路|后来|提前)*${leaves})[，、。；]*${those}(?:${rates}(?<share>${shareWords})|(?:都)?(?<came>${outcomes})(?:了|的|有|只有)*(?<shareAfter>${shareWords})|(?<shareAhead>${shareWords})(?:的?人)?(?:都|能|考核|是)*(?<outcome>${outcomes}))(?:了)?`,
  'u',
)
