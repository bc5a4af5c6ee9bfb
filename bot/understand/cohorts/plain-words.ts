import { ofParty } from './parties.ts'
import { spellOutShares } from './shares.ts'

/** The text with shares, firms and turns of phrase put in the plain words the reader of cohorts knows. */
export function plainWords(text: string, total: number | undefined): string {
  return spellOutShares(spellOutRates(ofParty(text)), total)
    .replace(/(?:两|2|俩)个(?:不同的?)?(?:工种|职业)[：，]/gu, '')
    .replace(
      /(?<![每任哪同这那])一个(?:工种|职业)?(?=(?:能|已|还|没|是|在|不|有)[^，。？！；]{0,8}(?:评|鉴定|认定|纳入))/gu,
      '',
    )
    .replace(/另(?:外)?一个(?:工种|职业)?(?=[\u4e00-\u9fff])/gu, '')
    .replace(/(?:一共|总共|共|有|分|分成|是)*(?:两|三|2|3)(?:拨|批|组|波)(?:人|学徒)?(?=[，：])/gu, '')
    .replace(
      /(?:第[一二三]|另(?:外)?一|还有一|头一|后一|前一|一)(?:拨|批|组|波)(?:人|学徒)?(?:是|有)?(?=[\d一二两三四五六七八九十百廿卅]+[个人名位])/gu,
      '',
    )
    .replace(/里头|里面|里边|当中/gu, '里')
}

/** 合格率90%, 取证率七成五: the share of the people who passed or have a certificate. */
function spellOutRates(text: string): string {
  return text.replace(rate, (_, what: string, share: string) => {
    const outcome = /证/u.test(what) ? '拿证' : '合格'
    return `，${share}${outcome}，`
  })
}

const rate =
  /(?:考核|考试|评价)?(合格|通过|及格|取证|拿证|持证)率(?:是|为|有|在|达到了?|达)?(\d{1,3}(?:\.\d+)?%|[一二三四五六七八九]成[一二三四五六七八九]?)(?!以上|及以上|够|行|是不是|算)[，]?/gu
