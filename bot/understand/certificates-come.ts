import { numeral } from './cohorts/headcount-words.ts'

/** 证后来又下来2个, 上周证书到了10本, 证只下来31个, 换成等级证呢, in the words their reader knows: 又有2个拿到证了, 31个拿到证, 都拿到等级证呢. */
export function certificatesCome(text: string): string {
  return text
    .replace(comeLast, '又有$1个拿到证了')
    .replace(come, '又有$1个拿到证了')
    .replace(cameAlone, '$1个拿到证')
    .replace(changedInto, '都拿到$1')
}

/** 又下来两个证 43了: the number of all that is said behind it adds nothing. */
const comeLast = new RegExp(
  `(?:又|再|后来|陆续)(?:又|也)?(?:发|下|到|来|拿|办|批)(?:下来|来|到|了)*${numeral}(?:个|本|份|张)证书?(?:了)?(?:，?(?:一共|总共|现在|就是|就|是)*\\d+(?:个|人)?了)?(?=$|[，。？！；呢])`,
  'gu',
)

/** 证只下来31个, in a clause of its own. */
const cameAlone = new RegExp(
  `(?<=^|[，。；])(?:等级|资格)?证书?(?:目前|最后|一共|总共|只|才|就|有)*(?:发|办|批|拿)?(?:下来|到手?|出来)?了?${numeral}(?:个|本|份|张)(?=$|[，。？！；])`,
  'gu',
)

/** 换成等级证, and no class named. */
const changedInto =
  /(?<=^(?:那|要是|如果|假如|假设|全|都|后来|其实|，)*)(?:换|改|变)(?:成|为)?了?(?:的|是)*((?:职业)?(?:技能)?(?:等级|职业资格)证(?:书)?)(?=$|[，。？！呢的])/gu

const when = '(?:上周|昨天|今天|上个?月|前几天|后来|最近|刚刚?|又|再|也|陆续)'
const come = new RegExp(
  `(?:${when}+的?证书?|证书?${when}+)${when}*(?:发|办|批)?(?:下来|到手?|发)了?${numeral}(?:个|本|份|张)(?=$|[，。？！；])`,
  'gu',
)
