/** What people put before a question and mean nothing by. */
const opening =
  '(?:您好|你好|hi|hello|哈喽|嗨|在吗|(?:(?:请|麻烦|劳烦)(?:问|请教|咨询|打听)|(?:问|请教|咨询|打听)(?![谁哪]))(?:一?下|一声|个事|个问题)?(?:哈|啊)?|不好意思|打扰(?:一?下|了)?|麻烦(?:您|你)?(?:了|一?下)?|(?:我|我们|俺)?(?:就|还)?(?:想|要)(?:请?问|请教|咨询|了解|打听|知道)(?:一?下|问|个事)?|(?:帮我|给我|请|麻烦)(?:您|你)?(?:看|查|算|问|说)(?:看|一?下)(?!花名册|材料|合同)|(?:老师|亲|同志|师傅|小助手)(?:们?好|(?=[，。！~、]|您好|你好|请问|麻烦|我想)))'
const atStart = new RegExp(`^(?:${opening}[，。！~、啊呀哈]*)+`, 'u')

/** 不对吧，我听说…; 不会吧，怎么才5000: surprise, and nothing put right (不对吧，是15个). */
const surprised =
  /^(?:不对|不会|不可能|不是)吧(?:啊|呀|，|。|！|？)*(?=(?:我|我们)?(?:听|怎么|不是|看)|人家|网上|同事|领导|别人|朋友|[^，。？！]{4,}(?:吗|么)[？。！]*$)/u

/** 18个人报技师，先问下钱大概多少 */
const between =
  /，(?:我们?|俺)?(?:先|就|想|再|顺便)+(?:来)?(?:问|请教|咨询|打听|了解)(?:一?下|一声|一句)(?=.)/gu

/** Normalised text without the courtesies it opens with (麻烦问一下，…); a text of nothing else stays as it is. */
export function withoutCourtesy(text: string): string {
  const rest = text.replace(atStart, '').replace(surprised, '').replace(between, '，')
  return asksTheOther(rest === '' || /^[？。！，]*$/u.test(rest) ? text : rest)
}

/** 北京是区里审完就行还是市里还要看: whether that which comes on top is wanted; the other way needs no asking. */
function asksTheOther(text: string): string {
  const { head = '', more } = enoughOrMore.exec(text)?.groups ?? {}
  return more === undefined ? text : `${head.replace(/，$/u, '')}，${more}吗`
}

const enoughOrMore =
  /^(?<head>[^，。？！是]{0,8}，?)是(?!不是)[^，。？！]{2,14}就(?:行|可以|够|好|完)了?，?还是(?:说)?(?<more>[^，。？！]{0,10}(?:还|也|再)(?:要|得|需要|会)[^，。？！]{1,10}?)[呢啊？。！]*$/u
