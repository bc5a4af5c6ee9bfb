const count = '((?:\\d{1,4}|[一二两俩三仨四五六七八九十百廿卅]{1,5})(?:个|名|位)?(?:人|学徒)?)'
const came =
  '(走|离职|退出|辞职|跑|没考过|没过|没通过|不合格|没拿证|没证|考过|通过|合格|拿到?证|取证|有证|过)(?:了|的是|的|掉)*'
const wrong = '(?:哦|噢|啊|哎|那个|不对|不是的|(?:说|写|打|记|搞|弄|看|数)错了?|更正(?:一下)?|，|。|！)'

/** 走了1个不是3个. */
const thenDenied = new RegExp(
  `^(.*?)${came}(?:只|就|有)*${count}[，]?(?:而|可|并)?不是${count}([，。！]*)$`,
  'u',
)
/** 说错了，只走了1个. */
const afterWrong = new RegExp(
  `^(${wrong}+)(?:其实|实际上?|应该|是|只|就|才)*${came}(?:只|就|有)*${count}([，。！]*)$`,
  'u',
)
/** 不是3个没过，是2个. */
const deniedFirst = new RegExp(
  `^(${wrong}*)不是${count}${came}[，]?(?:而|其实|应该)?是${count}([，。！]*)$`,
  'u',
)

/** How many came to it put right, whichever way it is said: 走的是1个, 过了14个. What else the turn says leaves it as it is. */
export function countPutRight(text: string): string {
  if (!/[不错]/u.test(text)) return text
  return text
    .replace(thenDenied, (_, ahead: string, verb: string, now: string, _not: string, end: string) =>
      told(ahead, verb, now, end),
    )
    .replace(deniedFirst, (_, ahead: string, _not: string, verb: string, now: string, end: string) =>
      told(ahead, verb, now, end),
    )
    .replace(afterWrong, (_, ahead: string, verb: string, now: string, end: string) =>
      told(ahead, verb, now, end),
    )
}

function told(ahead: string, verb: string, now: string, end: string): string {
  return `${ahead}${verb}${fails.test(verb) ? '的是' : '了'}${now}${end}`
}

const fails = /^(?:走|离|退|辞|跑|没|不)/u
