/**
 * 无锡 50个高级工 两年 都过了: whether a space stands where others put a comma. It does between pieces one of which tells a figure
 * or what became of people; a space inside a word, or between a figure and what it counts, is none.
 */
export function separates(text: string, start: number, end: number): boolean {
  const left = /[^\s，。？！；：、,?!;]*$/u.exec(text.slice(Math.max(0, start - reach), start))?.[0] ?? ''
  const right = /^[^\s，。？！；：、,?!;]*/u.exec(text.slice(end, end + reach))?.[0] ?? ''
  if (left.length < 2 || right.length < 2 || !beside.test(left.slice(-1) + right.charAt(0))) return false
  if (numeralAlone.test(left) || (endsInNumeral.test(left) && counter.test(right))) return false
  if (classAlone.test(left) && figureFirst.test(right)) return false
  if (countAlone.test(left) && classAlone.test(right)) return false
  // 不是高级 技师: two levels, and not one of both words.
  if (/不是高级$/u.test(left) && right.startsWith('技师')) return true
  // 低点没事吧 反正在学习: a question is at its end.
  if (asked.test(left)) return true
  return figure.test(left) || figure.test(right) || outcomeFirst.test(right)
}

/** No piece of a telegram is longer. */
const reach = 60
const beside = /^[\u4e00-\u9fff\d%][\u4e00-\u9fff\d]$/u
const numeral = '[\\d一二两俩三仨四五六七八九十百几半廿卅]'
const figure = new RegExp(`${numeral}(?:多|来)?(?:个|人|名|位|年|月|天|成|%|$)|俩|仨`, 'u')
const figureFirst = new RegExp(`^${numeral}`, 'u')
const numeralAlone = new RegExp(`^${numeral}+$`, 'u')
const endsInNumeral = new RegExp(`${numeral}$`, 'u')
const counter = /^(?:个|人|名|位|年|月|日|号|天|元|万|课时|学时|%)/u
const classAlone = /^(?:普通|急需紧缺|紧缺|急缺|非紧缺)?(?:的)?(?:[初中高]级工?|高级技师|技师)?$/u
const countAlone = new RegExp(`^${numeral}+(?:个|人|名|位)$`, 'u')
const asked = /吧$/u
const outcomeFirst = /^(?:都|全|均|其中|剩|其余|另外|没|未|过了|拿|合格|通过|取证|已经?)/u
