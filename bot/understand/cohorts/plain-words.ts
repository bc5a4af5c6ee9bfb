import { withoutBatches } from './batches.ts'
import { categoryAhead } from './category-ahead.ts'
import { lengthsApart } from './lengths-apart.ts'
import { spellOutClasses } from './classes.ts'
import { evaluationSaid } from './evaluation-said.ts'
import { people } from './figures.ts'
import { numberOf, numeral } from './headcount-words.ts'
import { spellOutExaminees } from './examinees.ts'
import { withoutFirmShares } from './firm-shares.ts'
import { withoutIdioms } from './idioms.ts'
import { ofParty } from './parties.ts'
import { spellOutRates } from './rates.ts'
import { spellOutRespective } from './respectively.ts'
import { spellOutStayers } from './stayers.ts'
import { spellOutShares } from './shares.ts'
import { addUpTrades } from './trades.ts'

/** The text with shares, firms and turns of phrase put in the plain words the reader of cohorts knows. */
export function plainWords(text: string, total: number | undefined): string {
  return spellOutShares(
    spellOutExceptions(
      spellOutRates(
        spellOutStayers(
          spellOutClasses(
            addUpTrades(
              ofTotal(
                ofParty(
                  changed(
                    withoutBatches(
                      spellOutRespective(
                        withoutIdioms(
                          spellOutExaminees(
                            ofOneLevel(withoutFirmShares(categoryAhead(lengthsApart(evaluationSaid(text))))),
                            total,
                          ),
                        ),
                      ),
                    ),
                  ),
                ),
                total,
              ),
            ),
          ),
          total,
        ),
      ),
    ),
    total,
  )
    .replace(/(?:两|2|俩)个(?:不同的?)?(?:工种|职业)[：，]/gu, '')
    .replace(
      /(?<![每任哪同这那])一个(?:工种|职业)?(?=(?:能|已|还|没(?!有?能?(?:通过|过|考|拿|取|合格|及格|评(?:过|上|下来|出来)))|是|在|不(?!合格|及格)|有)[^，。？！；]{0,8}(?:评|鉴定|认定|纳入))/gu,
      '',
    )
    .replace(/另(?:外)?一个(?:工种|职业)?(?=[\u4e00-\u9fff])/gu, '')
    .replace(
      /(?:一共|总共|共|有|分|分成|是)*(?:两|三|2|3)(?:拨|批|组|波|个班)(?:人|学徒)?(?=[，：])|(?<=班)(?:俩|两个|2个)(?=[，：])/gu,
      '',
    )
    .replace(
      /(?:第[一二三]|另(?:外)?一|还有一|头一|后一|前一|一)(?:拨|批|组|波|个班)(?:人|学徒)?(?:是|有)?(?=[\d一二两三四五六七八九十百廿卅]+[个人名位])/gu,
      '',
    )
    .replace(/(?<=[\d一二两三四五六七八九十]个?人)(?=(?:工种|职业)(?:还|都|是|尚)*[没未])/gu, '的')
    .replace(/(?<=[没未][^，。？！；]{0,8}评价(?:范围)?)(?=只有|拿了?合格)/gu, '，')
    .replace(/同一?[个名位]?(?:人|学徒|职工|员工|学员)/gu, '他')
    .replace(filedFor, '')
    .replace(inTheCourse, '')
    .replace(/里头|里面|里边|当中/gu, '里')
}

/** 备案了30人但实际只开班了26人: those who came are the class. */
const filedFor =
  /(?:备案|申报|报名|报|计划|原计划)(?:了|的是|的)?(?:\d{1,4}|[一二两三四五六七八九十百]{1,5})(?:个|名|位)?人[，]?(?:但是?|可是?|不过)?(?:实际|最后|真正|最终)(?:上)?(?:只|就|才)?(?:有|来|开班|开|参加|参训|培训|学|培)*(?:了)?(?=(?:\d{1,4}|[一二两三四五六七八九十百]{1,5})(?:个|名|位)?人)/gu

/** 中间有4个走了: when it was, and not who. */
const inTheCourse =
  /(?:培训|学习)?(?:中间|中途|半路|半道|半中间|途中|期间)(?:，)?(?=(?:又|也|还|先后|陆续|就)*有(?:\d{1,4}|[一二两俩三仨四五六七八九十百]{1,5})(?:个|名|位|人))/gu

/** 14人合格，12人拿到技师证: the one level named is that of all of them, and 拿到证 what came of the twelve. */
function ofOneLevel(text: string): string {
  const [only, ...others] = new Set(text.match(/高级技师|技师|[初中高]级/gu) ?? [])
  if (only === undefined || others.length > 0 || people(text).length < 2) return text
  if (/另/u.test(text) || !(/里|其中|当中|剩|其余/u.test(text) || addsUp(people(text)))) return text
  const plain = text.replace(levelGot, '$1$2')
  return plain === text || plain.includes(only)
    ? plain
    : `${only}${only.endsWith('级') ? '工' : ''}，${plain}`
}

/** 40人，35个拿了中级证，5个没拿: the parts of the class told first. */
function addsUp([whole = 0, ...parts]: readonly number[]): boolean {
  return parts.length > 1 && parts.reduce((sum, part) => sum + part, 0) === whole
}

const levelGot =
  /((?:拿|取|考|领)(?:到|得|下|了)+|(?:[个名位人]|(?:拿|取得?|考|领)的)是(?=[^，]{1,6}(?:等级|资格)证))(?:高级技师|技师|[初中高]级工?)的?((?:(?:职业)?技能)?(?:等级|职业资格|资格)?证(?:书)?)/gu

/** 除了3个都拿证了: those left out have not what the others have. */
function spellOutExceptions(text: string): string {
  return text.replace(exception, (said: string, level: string, count: string, outcome: string) => {
    const heads = numberOf(count)
    if (heads === undefined) return said
    const [no, yes] = outcome.includes('证') ? ['没拿证', '拿证'] : ['没过', '过了']
    return `，${level}${String(heads)}个${no}，其余都${yes}`
  })
}

/** 人改成15, 人数换成6, 应该16人才对, 把高级的人数换成6: the headcount anew. */
function changed(text: string): string {
  return text
    .replace(sexes, (said: string, men: string, women: string) => {
      const [one, other] = [numberOf(men), numberOf(women)]
      return one === undefined || other === undefined ? said : `${String(one + other)}人`
    })
    .replace(addedUp, (said: string, some: string, more: string) => {
      const [one, other] = [numberOf(some), numberOf(more)]
      return one === undefined || other === undefined ? said : `${String(one + other)}人`
    })
    .replace(certificatesGot, '$1人拿证')
    .replace(certificates, '$1个有证，')
    .replace(headcountChanged, '$1$2人')
    .replace(/(?<=[\d一二两三四五六七八九十百])人才(?=对|行$)/gu, '人，才')
}

/** 10男8女: so many people. */
const sexes = new RegExp(
  `${numeral}(?:个|名)?(?:男的?(?:工|生|员工|学徒)?)[，、和]?${numeral}(?:个|名)?女的?(?:工|生|员工|学徒)?`,
  'gu',
)
/** 12人再加5人: so many in all, where nothing tells one from another. */
const addedUp = new RegExp(
  `(?<![里的其])${numeral}(?:个|名)?(?:人|学徒)?[，]?(?:再|又)加(?:上|了|招)?${numeral}(?:个|名)?(?:人|学徒)?(?=$|[。？！]|，(?!${'[^，。]{0,6}(?:普通|紧缺|[初中高]级|技师)'})|都|全|一年|两年)`,
  'gu',
)
/** 拿了45个证: as many people have one. */
const certificatesGot =
  /(?<![每一人])(?:拿|取|考|领|发|出)(?:到|了|下|下来)*([\d一二两三四五六七八九十百]+)(?:个|本|张)证(?:书)?(?=$|[，。？！；])/gu
/** 12证3合格无证3不合格: so many with a certificate, and others beside them. */
const certificates =
  /([\d一二两三四五六七八九十百]+)(?:个|本)?证(?=[，、]?[\d一二两三四五六七八九十]+(?:个|人|名)?(?:光|只|仅)?(?:有|是)?(?:合格|不合格|没|无))/gu
const headcountChanged =
  /(?<![\d一二两三四五六七八九十百个名位])(?:把|将)?((?:高级技师|技师|[初中高]级工?|普通|紧缺)?)(?:的|那边的?)?(?:总)?人(?:数|头)?(?:就|再|又|应该)*(?:改|换|变|调|写|(?:加|减|增|降)(?=成|为|到|至))+(?:成|为|到|回|至)*([\d一二两三四五六七八九十百]+)(?:个|人)?(?=$|[，。？！呢吧的])/gu

/** 人数再减3个, 多了5个人: the headcount known before, corrected by a difference. */
function ofTotal(text: string, total: number | undefined): string {
  if (total === undefined) return text
  if (doubled.test(text)) return `一共${String(2 * total)}个`
  return text.replace(correction, (said: string, way: string, by: string) => {
    const value = numberOf(by)
    if (value === undefined) return said
    const heads = /减|少|扣/u.test(way) ? total - value : total + value
    return heads > 0 ? `一共${String(heads)}个` : said
  })
}

const exception = new RegExp(
  `[，]?除(?:了|去|开|掉)?((?:高级技师|技师|[初中高]级工?)?)(?:的|有)?${numeral}(?:个|名|位)?(?:人|学徒|学员)?(?:以外|之外|外)?[，]?(?:其他的?|其它的?|其余的?|别的|剩下的?|另外的?)?(?:人|学徒|学员)?(?:都|全都|全部|全|均)(?:已经?)?((?:拿|取|考|领)(?:到|得|了)*证(?:书)?(?:了)?|有证(?:书)?|持证|(?:考核)?(?:通过|合格|过)(?:了|考核)?)`,
  'gu',
)

/** 人数翻一倍呢. */
const doubled =
  /^(?:那|要是|如果|假如|再|又|，)*(?:人数?|学徒)?(?:再|又|都)?(?:翻(?:一|1)?[倍番]|加(?:一|1)?倍|(?:增加|多|扩大)(?:一|1)倍)(?:的?(?:人数?|学徒))?(?:呢|的话|吧|了|，|。|？)*(?:能)?(?:补多少)?[？。]*$/u

const correction = new RegExp(
  `^(?:那|要是|如果|其实|人数|人|再|又|还|得|要|应该)*(减少?|少|扣掉?|多|增加|新增)(?:了|掉|去|出|上|来)*${numeral}(?:个|名|位)?(?:人|学徒)?(?=(?:呢|的话|吧|了)?[，。？！]*$)`,
  'gu',
)
