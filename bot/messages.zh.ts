import { advancePhrases } from './advance.zh.ts'
import { paidPhrases } from './paid.zh.ts'
import { paperPhrases } from './papers.zh.ts'
import { stepPhrases } from './steps.zh.ts'
import { sumPhrases } from './sums.zh.ts'
import { timePhrases } from './timing.zh.ts'
import { unsaid } from './unsaid.zh.ts'
import type { FactId, FactValue } from '../knowledge/index.ts'

/** Every sentence of the conversation that is not a clause or a pack's own wording. */

export const phrases = {
  ...unsaid,
  ...stepPhrases,
  ...paperPhrases,
  ...advancePhrases,
  ...paidPhrases,
  ...timePhrases,
  ...sumPhrases,
  askPlace:
    '请问企业在哪个城市？目前收录了北京、无锡、山西（太原、大同、阳泉、忻州等各市）和广州的政策文本，各地标准不同，不能互相套用。',
  recovered: (back: string, net: string) => `另外，不合格的追回已预拨${back}；余款与追回相抵，净额${net}。`,
  recoveredToo: (back: string) => `另外，不合格的追回已预拨${back}，要从里面抵掉。`,
  each: '每人',
  eachYear: '每人每年',
  eachMonth: '每人每月',
  everyYear: '每年',
  perYear: (sum: string) => `平均每年**${sum}**（总额除以年数），`,
  noFigureThere: (places: string) => `${places}的文本没有写金额，比不了。`,
  coversIt: '能。',
  coversNot: '不能。',
  shareDue: (verdict: string, due: string, whole: string, percent: string) =>
    `${verdict}按您说的情况，每人每年补**${due}**，是标准${whole}的${percent}%。`,
  certified: '取得证书',
  ifAllCertifiedIn: (sums: string) => `这些人都取得证书的话，合计：${sums}。`,
  yuanInWan: (sum: string, wan: string) => `不对，这一格的单位是万元：${sum}要填**${wan}**（万元）。`,
  justRight: '不多不少。',
  nothingBack: '不用追回（0元）',
  perMonth: (sum: string) => `平均每人每月**${sum}**（文本只有按年的标准，这是总额除以人数和月数），`,
  headcountBack: (count: number, shown: string, basis: string) =>
    `**${String(count)}人**（${shown} = ${String(count)}人，${basis}）。`,
  headcountUneven: (count: number, under: string, over: string, shown: string, basis: string) =>
    `不是整数人：${shown}，${String(count)}人是${under}，${String(count + 1)}人是${over}，要够这个数得**${String(count + 1)}人**（${basis}）。`,
  hasColumn: (word: string, names: string, how: string) =>
    `${word}，“${names}”是表上印的栏目${how === '' ? '' : `：${how}`}。`,
  columnFilled: (name: string, how: string) => `“${name}”一栏：${how}。`,
  columnBare: '文本没有写怎么填，按栏名如实填',
  columnSilent: (what: string, name: string, how: string) => `${what}，文本没有写；“${name}”一栏：${how}。`,
  formSilent: '这一点文本没有写，表上印的只有下面这些。',
  noColumn: (asked: string, near: readonly string[] | undefined) =>
    `没有这一栏：表上没有“${asked}”${near === undefined ? '' : `，相近的是“${near.join('、')}”`}。`,
  issuedBy: (title: string, issuers: string, day: string) => `《${title}》由${issuers}于${day}印发。`,
  numberIs: (title: string, number: string) => `《${title}》的文号是${number}。`,
  noNumber: (title: string, day: string) =>
    `收录的《${title}》文内没有印文号，只有落款日期${day}；文号未载明，请向印发部门核实。`,
  hoursAllowed: (limit: number, whole: number, share: number) =>
    `最多**${String(limit)}课时**（${String(whole)}课时 × ${String(share)}%）。`,
  hoursUsed: (kept: boolean, limit: number, whole: number, share: number, used: number, percent: number) =>
    `${kept ? '没有超过，符合' : '超过了，不符合'}：${String(whole)}课时 × ${String(share)}% = 最多${String(limit)}课时，${String(used)}课时占${String(percent)}%。`,
  converted: (from: string, to: string, how: string) => `${from}对应**${to}**（${how}）。`,
  sameThere: (silent: boolean) => (silent ? '一样，都没有写。' : '一样。'),
  otherThere: '不一样。',
  hoursByRatio: (parts: string, ratio: string, whole: number) =>
    `${String(whole)}课时按${ratio}分，依次为**${parts}**课时。`,
  alternativeServes: (paper: string, all: string) => `可以，${paper}就行，这几样有一样即可：${all}。`,
  alternativeShort: (paper: string, all: string) => `不够，要的是${paper}；这几样有一样即可：${all}。`,
  notHeld: (name: string) =>
    `${name}没有收录，里面怎么规定查不到，不能回答，也不能拿别的文件推断。请向当地人社部门索取这份文件，或改问收录的文本怎么写。`,
  withoutCertificate: (count: number, held: string) => `没有${held}证书的${String(count)}人`,
  othersByRule: (count: number) => `其余${String(count)}人要看满不满足条件：`,
  shortBy: (gap: string, limit: string, said: string) => `还差**${gap}**（${limit} − ${said}）。`,
  ofNation:
    '没有收录国家层面的文件，全国怎么规定不能回答。收录的是北京、无锡、山西（各市）、广州的文本，各地标准不同；请带上城市再问。',
  lentOnly: (from: string, to: string) =>
    `没有收录${to}的政策文本，${from}的规定不适用于${to}；下面只是按${from}的文本算给您参考，不是${to}的数：`,
  notLent: (from: string, to: string) => `不可以，${from}的规定不适用于${to}。`,
  notBorrowed: (from: string) => `不可以，${from}的规定不能拿来用，各地按自己的文件：`,
  oneText: '对，一样，两地适用同一套文本。',
  roughCount: '人数要确切的数才能算，大概的数不敢拿来算。',
  shareBand: (said: string, share: number) => `${said}，补贴额度按**${String(share)}%**算。`,
  formOf: (place: string) => `收录的文本里只有${place}的附了这张表，以上按${place}的说。`,
  perWhat: (base: string, not: readonly string[]) =>
    `是${base}的标准${not.length === 0 ? '' : `，不是${not.join('、')}的`}。`,
  inYears: (each: string, years: number, whole: string) =>
    `每人每年${each}，${String(years)}年共${whole}，按最后能拿到补贴计。`,
  notYetMet: (told: string) => `只看${told}，还不够，除非没说到的条件能补上。`,
  replacedBy: (old: string, by: string, day: string) =>
    `新文件是${by}，自${day}起取代${old}，没有收录，内容请以新文件为准。`,
  noneRepealed: (earlier: string, later: string) =>
    `没有。${later}没有写废止或代替${earlier}，两份都按收录的文本说。`,
  repealedBy: (old: string, by: string, day: string) => `${old}自${day}起已由${by}废止。`,
  catalogueNotHeld: '查不到：目录本身没有收录，不能替您判断。',
  noSuchRate: (percent: number) => `不可以，文本没有按${String(percent)}%补的规定。`,
  ofTwoPlaces:
    '收录的文本没有写总部和分厂分处两地时按哪一处；两地各自写的归属如下，一地的标准不能套到另一地，请两地的人社部门都问：',
  otherMatters: '不是一回事，说的是两件事：',
  dependsOnLevel: '要看等级和工种类别，只有其中一档是这个数：',
  channel: (name: string) => `用${name}报送。`,
  notByFigure: '不能这么算：',
  onlyInPrinciple: (strength: string) => `不是，文本写的是“${strength}”：`,
  notNamedInList: '没有点名，文本在列举后面写了“等”，算不算请问当地人社部门：',
  payerUnstated: '费用由谁承担，文本没有写。',
  onlyWhereNeeded: '不是，必要时才要：',
  oneSuffices: '不是，满足一条就行。',
  byBody: (body: string) => `由${body}负责`,
  sumsApart: (difference: string, high: string, low: string) => `差**${difference}**（${high} − ${low}）。`,
  inThatCase: (when: string, said: string) => `按${when}算，${said}`,
  askOtherPlace: '请问和哪个地方比？',
  besideCounted: (heads: number, name: string) => `除已经说过的${String(heads)}人外，其余${name}：`,
  settledBeside: (shown: string) => `已经能算的：${shown}。`,
  ifAllAlike: (others: boolean, words: string, sum: string, formula: string, each: string) =>
    `${others ? '其余' : ''}都${words}的话，${each}合计${sum}（${formula}）。`,
  unevenShare: (whole: number, share: string, heads: string) =>
    `${String(whole)}人的${share}是${heads}人，不是整数，不敢取整来算。请问实际是多少人？`,
  asOther: (name: string, sum: string) => `按${name}算是${sum}。`,
  allCertified: '全都取得证书',
  against: (name: string) => `与${name}比，`,
  sumsEqual: (sum: string) => `一样多，都是**${sum}**。`,
  moreOf: (name: string, difference: string, high: string, low: string) =>
    `${name}多，多**${difference}**（${high} − ${low}）。`,
  sumBefore: '先算的',
  sumAfter: '后算的',
  net: '净额',
  dueInAll: (due: string) => `按考核结果，应补合计${due}。`,
  partYear: '只算了整年；不足一年的部分文本没有规定折算办法，不作推算，请向经办部门核实。',
  partYearUncounted: '（不足一年的部分未计）',
  noWholeYear: '不满一年，文本只写了按年计的标准，没有规定不足一年怎么折算，金额算不出，请向经办部门核实。',
  undivided: (low: string, high: string) =>
    `总额要看各等级、各类分别多少人，在**${low}**和**${high}**之间，不能替您拆分。`,
  maybe: '不一定：',
  partYearOpen: '说不准，文本没有写不足一年的部分怎么折算。',
  allOfClass: (name: string, shown: string) => `要是全按${name}算：${shown}`,
  askSplit: (whole: number, names: string, others: boolean) =>
    `${others ? '还剩' : '一共'}${String(whole)}人，请问${names}各多少人？`,
  toTotal: '总额 = 每人每年标准 × 人数 × 年数。',
  unsureClass:
    '这里的人数怎么拆分、年数怎么算，没有把握读对，不敢算，怕算错。请一组一组告诉我：等级、人数、年数、结果，例如「高级工20人2年都取证，高级工5人2年合格没证」。请问每一组各是什么情况？',
  whoseOutcome: (outcome: string, count: number, low: string, high: string) =>
    `总额要看${outcome}的${String(count)}人是哪一级、哪一类，在**${low}**和**${high}**之间。`,
  ifTheyAre: (outcome: string, whose: string, shown: string) => `要是${outcome}的是${whose}：${shown}`,
  askWhose: (outcome: string, count: number, names: string) =>
    `请问${outcome}的${String(count)}人里，${names}各多少人？`,
  ifAllCertified: '这些人都合格并取得证书的话，',
  withOrWithout: (count: number, all: string, without: string) =>
    `都算是**${all}**，不算这${String(count)}人是**${without}**；这${String(count)}人的情况影不影响领补贴，没有把握替您定。`,
  withoutShort: (sum: string, formula: string, count: number, words: string) =>
    `补贴合计**${sum}**（${formula}）；另外${String(count)}人${words}，达不到下面的条件就不补。`,
  withoutThem: (count: number, shown: string) => `不算这${String(count)}人：${shown}`,
  askApart: (count: number) =>
    `请问这${String(count)}人算不算在内？不清楚能不能算，可以单独问这种情况，例如「转岗的能不能参加」。`,
  whicheverClass: '每个结果的人属于哪个等级都一样。',
  emptyText: '没有看到问题。请直接打字提问，例如：「无锡高级工学徒一年补多少」。',
  strangePassage: '您引的那段话和收录的文本对不上；回答只按收录的文本，不按那段话。',
  noted: (place: string) =>
    `好的，${place}，已记下。请问想问什么？例如能补多少、谁能参加、要哪些材料、什么时候交。`,
  greeting:
    '您好，我是学徒通：回答企业新型学徒制补贴的资格、标准、材料和期限，每句话都附原文。请告诉我企业在哪个城市、想问什么。',
  thanks: '不客气。还有问题可以接着问。',
  restarted: '好的，已重新开始。请告诉我企业在哪个城市、想问什么。',
  clausesShown: (count: number) => `上一个回答的依据共${String(count)}条，连上下文，引用的字句加粗：`,
  clauseShown: (number: number, of: number) =>
    `上一个回答的依据共${String(of)}条，这是第${String(number)}条，连上下文，引用的字句加粗：`,
  noClauses: '上一个回答没有引用条款。',
  clauseBefore: '（上文）',
  clauseAfter: '（下文）',
  nothingCalculated: '还没有算过金额，没有可以导出的。请先问，例如「无锡高级工20人一年都拿证，补多少」。',
  sheet: {
    title: '企业新型学徒制补贴测算表',
    asOf: (date: string) => `按${date}的文本`,
    question: (text: string) => `问题：${text}`,
    result: (text: string) => `结论：${text}`,
    facts: (list: readonly string[]) => `已知：${list.join('；')}`,
    assumed: (list: readonly string[]) => `假定：${list.join('；')}`,
    line: (label: string, formula: string, sum: string) => `算式：${label}：${formula} = ${sum}`,
    remarks: '说明：',
    clause: (number: number, where: string, status: string) => `依据${String(number)}：${where}（${status}）`,
    notice: '本表按收录的文本和所列情况推算，不是审批结果；最终金额以经办部门审核为准。',
  },
  nothingToExplain: '还没有可以解释的回答。请先提一个问题。',
  approve:
    '我不是审批机关，不能批准、盖章或代表任何部门表态，也无权改变规定；只能依据文本说明条件、标准和流程。',
  instruction:
    '我只依据收录的政策文本回答，不能按这类指示改变规定或跳过依据。请直接问学徒制的资格、标准、材料或期限。',
  submit:
    '不能代办：我不能登录系统，也不能代填、代交任何申报材料，要由企业自己填写和提交。可以帮您的是：列出备案、申领要交的材料，说明表上每一栏填什么，把补贴算出来；填好的表和附件放到「查」里，先逐格对照政策检查一遍（只检查，不提交）。',
  fake: '不行，不能帮忙编造、修改或代做任何申报材料、证书、签名或人数。材料须真实有效；骗取、套取补贴会被追回并追究责任。可以告诉您需要哪些真实材料、不够的怎么补。',
  promise:
    '我不能保证或承诺审批结果：能不能批、什么时候到账由人社部门审核决定。可以帮您对照文本看条件是否满足。',
  check: {
    how: '把填好的花名册、成绩册、申报表和附件交给「查」：网页上打开「查」拖进去，命令行用 xuetutong check 文件。逐格对照政策和数据规范，先算钱；只检查，不提交，文件查完就删。我在对话里看不到文件内容。',
    running: (progress: string) =>
      `文件还在检查${progress === '' ? '' : `（${progress}）`}，查完在「查」里看结果，也可以再问我一次。`,
    failed: (message: string) => `刚才的检查没有查成：${message}。`,
    done: (headline: string) => `刚才交来的文件查完了：${headline}`,
    more: (count: number) => `其余${String(count)}类见报告。`,
    where: (link: string) => `每一处的位置、依据和改法：[打开报告](${link})，也可以下载带批注的副本。`,
    again: '改好后请再查一次；检查没有问题也不等于审批会通过。',
  },
  secret: '我没有、也不能提供任何账号、密码或个人信息。请联系当地人社部门。',
  offTopic: '这个问题不在我的范围内：我只回答企业新型学徒制（以及山西786号文职业技能培训）的补贴政策。',
  notCovered: (place: string) =>
    `没有收录${place}的政策文本，不能回答，也不能拿别的城市的规定代替。目前收录北京、无锡、山西（各市）、广州；请向${place}当地人社部门核实。`,
  derivedEnd: (start: string, length: string, end: string) =>
    `期满日没有说，按${chineseDate(start)}开班加培训${length}推算为${chineseDate(end)}，以备案的期满日为准`,
  earlierClass: (name: string) =>
    `这个班在${name}之前就开班了，以上是按这份文件说的；之前已经开班的班怎么衔接，文本没有写，请问当地人社部门。`,
  gap: (place: string, date: string, applied: string | undefined, later: string) =>
    applied === undefined
      ? `${place}收录的文件是${later}，${date}时它还没有施行；当时适用哪份文件，收录的文本没有写明，不能回答，也不能倒推。`
      : `${date}时${place}适用的是${applied}，该文件未收录，文本没有可依据的内容，不能回答；不能用后来的${later}倒推。`,
  repealedLead: (name: string) => `据已废止的${name}，`,
  repealedNext: (name: string, by: string, effective: string) =>
    `注意：${name}自${chineseDate(effective)}起已被${by}废止，新文件不在收录范围，请以新文件和经办部门答复为准。`,
  repealedUnpublished: (name: string, by: string, effective: string, published: string) =>
    `注意：按${by}的规定，${name}自${chineseDate(effective)}起废止，但该文件到${chineseDate(published)}才公布；这段时间两份文件怎么适用请向经办部门核实。`,
  basis: (names: string) => `依据：${names}；现行有效性请向经办部门核实。`,
  understoodAs: (topic: string) => `您问的如果是「${topic}」，答案如下；不是的话请换个说法再问。`,
  notFound: (place: string) =>
    `${place}的文本里没有查到对这个问题的规定，文本没有写明，不作推断。下面是最接近的条款，供参考。`,
  notFoundAtAll: (place: string) =>
    `${place}的文本没有规定这个问题，查不到可以引用的条款；请向当地人社部门核实。`,
  amend: {
    unknownFact: (fact: string) => `没有「${fact}」这一项，不能更正`,
    placeName: '地区请写城市名，例如「无锡」',
    unknownPlace: (name: string) => `没有认出「${name}」是哪里；请写城市名，例如「无锡」`,
    ambiguousPlace: (name: string) => `「${name}」不止一处；请写全称，例如「北京市朝阳区」`,
    groupCount: (label: string, groups: number) =>
      `「${label}」现在分${String(groups)}组，请给每组一个值，或在对话里逐组说清`,
    yesOrNo: (label: string) => `「${label}」只能是「是」或「否」`,
    oneOf: (label: string, options: readonly string[]) => `「${label}」只能是${options.join('、')}`,
    number: (label: string, unit: string, decimal: boolean) =>
      `「${label}」要写成不小于0的${decimal ? '数' : '整数'}（单位：${unit}）`,
    day: (label: string) => `「${label}」要写成日期，例如 2024-04-02`,
  },
  addedUp: (sums: string, whole: string) => `合计**${whole}**（${sums}），各按各的规定算：`,
  addedUpWhen: (when: string, sums: string, whole: string) =>
    `${when}的话，合计**${whole}**（${sums}）；别的结果按下面各自的数相加：`,
  inAllPlaces: (sum: string) => `加起来合计**${sum}**。`,
  ofThisPlace: (name: string) => `只是${name}的：`,
  together: '合计',
  placesUnclear:
    '这里说到几个地方，哪些人在哪个地方没有把握读对，各地标准不同，不敢算。请一个地方一句分开告诉我，例如「无锡中级工12人一年都过」。',
  programmes: {
    apprenticeship: '企业新型学徒制',
    'certificate-subsidy': '取证补贴',
    'order-training': '订单式、项目制培训',
    'online-training-subsidy': '线上培训',
    'ordinary-training': '普通职工培训',
  },
  alike: '一样，每人每年',
  standardsSame: (list: string) => `一样，每人每年${list}`,
  standardsHigher: (name: string, difference: string, list: string) =>
    `${name}高，每级每人每年都高${difference}（${list}）`,
  levelsNotListed: (levels: string) => `${levels}没有列进，不在其内。`,
  levelsReckoned: (levels: string) =>
    `下面的金额把${levels}也按同一标准算了进去；能不能报由人社部门认定，不能报的那部分是0元。`,
  sameFigure: (figure: string) => `一样，都是${figure}。`,
  higherFigure: (name: string, difference: string, list: string) => `${name}高，相差${difference}：${list}。`,
  figuresOfPlaces: (list: string) => `${list}。`,
  difference: '相差',
  differs: (high: string, difference: string, one: string, other: string) =>
    `${high}高，相差**${difference}**：${one}，${other}。`,
  noDifference: (one: string, other: string) => `一样，没有差别：${one}，${other}。`,
} as const

/** `2024-11-26` → `2024年11月26日`. */
export function chineseDate(iso: string): string {
  const [year = '', month = '', day = ''] = iso.split('-')
  return `${year}年${String(Number(month))}月${day === '' ? '' : `${String(Number(day))}日`}`
}

/** How an outcome reads in a scenario line; pairs are read together (合格 + 没证). */
export function outcomeWords(facts: Readonly<Record<FactId, FactValue | undefined>>): string {
  const evaluated = facts['in-evaluation']
  const words = typeof evaluated === 'boolean' ? [`工种${evaluated ? '已' : '尚未'}纳入评价范围`] : []
  if (facts['other-certificate'] === true) words.push('取得的是别种证书')
  else if (facts['pass-certificate'] === true) words.push('取得合格证书')
  else if (facts['left-early'] === true) words.push('中途离开、没有学完')
  else if (facts['passed'] === false) words.push('考核不合格')
  else if (facts['certified'] === true) words.push('取得证书')
  else if (facts['certified'] === false && facts['passed'] === true) words.push('合格但没有取得证书')
  else if (facts['certified'] === false) words.push('没有取得证书')
  else if (facts['passed'] === true) words.push('考核合格')
  else if (facts['pass-certificate'] === false) words.push('没有取得合格证书')
  return words.join('、')
}

/** 门户上能先校验一下吗: what can be done with the place's filing system. */
export const portalPhrases = {
  can: '能先校验，不用等提交被退回：先把申报网页的填写规则采集下来，再拿表逐行查。',
  noSystem: '这里的文本没有写明在哪个系统申报；知道网址的话，同样可以先采集网页的填写规则，再拿表逐行查。',
  states: {
    captured: (system: string, fields: number) => `${system}：已采集 ${String(fields)} 栏。`,
    derived: (system: string, fields: number) =>
      `${system}：网页没有采集，现在能按纸质表样的 ${String(fields)} 栏查，不含网页自己的必填、字数和格式限制。`,
    named: (system: string) => `${system}：文本只写了名称，网页没有采集，采集之前查不了网页自己的限制。`,
  },
  how: '做法：打开「查」的「申报网页」，选系统、写网址、点「采集」（登录由你自己在窗口里完成）；之后检查花名册时选上它，还可以选几行在冻结的网页上试填，看网页自己的提示。',
  never: '学徒通从不点提交；聊天里不会打开浏览器，要你自己点了「采集」才会开。',
} as const
