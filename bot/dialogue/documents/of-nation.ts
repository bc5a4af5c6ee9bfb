import { plainReply } from '../../compose/index.ts'
import { phrases } from '../../messages.zh.ts'
import type { Reply } from '../../reply.ts'

/** 国标一个学徒补多少, 国家的文件有写这个没: what holds in the whole country is asked, of which no text is held; undefined else. */
export function ofNation(text: string): Reply | undefined {
  return nation.test(text) && !ofTrades.test(text) ? plainReply(phrases.ofNation, 'not_stated') : undefined
}

const nation =
  /国标|国家(?:层面|统一|那边|级|部委)(?:的|是|有|上|怎么)|(?<!按|按照|依据|根据|依照|符合)国家(?:层面|统一)?的?(?:文件|政策|规定|标准|通知|补贴标准)(?:里|上|中)?(?:对|有|写|说|是|怎么|呢|补|一个|一人|每人|也|要求|给)|全国(?:统一)?的?(?:标准|规定|政策|文件|补贴)?(?:都|是不是|有没有|一样|一个样|是多少|怎么|有)/u
/** 国家职业标准, 国家职业资格: of trades, which the texts do speak of. */
const ofTrades = /国家职业|职业标准|职业资格|技能标准|哪个文件|依据/u
