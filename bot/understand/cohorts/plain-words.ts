import { ofParty } from './parties.ts'
import { spellOutShares } from './shares.ts'

/** The text with shares, firms and turns of phrase put in the plain words the reader of cohorts knows. */
export function plainWords(text: string, total: number | undefined): string {
  return spellOutShares(ofParty(text), total)
    .replace(/(?:两|2|俩)个(?:不同的?)?(?:工种|职业)[：，]/gu, '')
    .replace(
      /(?<![每任哪同这那])一个(?:工种|职业)?(?=(?:能|已|还|没|是|在|不|有)[^，。？！；]{0,8}(?:评|鉴定|认定|纳入))/gu,
      '',
    )
    .replace(/另(?:外)?一个(?:工种|职业)?(?=[\u4e00-\u9fff])/gu, '')
    .replace(/里头|里面|里边|当中/gu, '里')
}
