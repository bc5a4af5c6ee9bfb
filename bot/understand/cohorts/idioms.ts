import { numberOf, numeral } from './headcount-words.ts'
import { papersHeld } from './papers-held.ts'

/**
 * Turns of phrase about all or none of them, in plain words: 没有一个拿证 is 都没拿证, 无一不合格 is 都合格, 一个不落 is everybody. A figure in
 * them counts nobody.
 */
export function withoutIdioms(text: string): string {
  return papersHeld(text)
    .replace(calledAway, '')
    .replace(walkedOut, '离职了')
    .replace(leftBefore, '')
    .replace(leftCertified, '结业后跳槽')
    .replace(moneyHad, '')
    .replace(headsWanted, '')
    .replace(halfway, '')
    .replace(meanwhile, '')
    .replace(ofProgramme, '')
    .replace(ofOrigin, '')
    .replace(whenLeft, (_said: string, gone: string | undefined) => (gone === undefined ? '' : '离职了'))
    .replace(copyEach, '每人')
    .replace(sumEach, '每人')
    .replace(/(?<=[加合凑放算])(?:在|到)?一块儿?(?![钱\d零一二两三四五六七八九])/gu, '起来')
    .replace(oneOfThem, '$1每人')
    .replace(oneOfSeveral, '$1每人')
    .replace(oneClass, '')
    .replace(lengthsPut, '')
    .replace(
      /一个(?:人|学徒)?(?:都|也)?(?:不|没)(?:落下?|拉下?|漏|少|差|剩|掉队)(?:的|地)?(?=都|全|也|，|过|拿|通过|合格)/gu,
      '',
    )
    .replace(nobody, (_said: string, what: string) => `都${contrary(what)}`)
    .replace(/全军覆没|全部?折了|全挂了?/gu, '都没过')
    .replace(countedFirst, '一共$2个，都$1')
    .replace(asPart, '，其中$1$2')
    .replace(thenPassed, '$1$2人，合格$3人，')
    .replace(ofPassed, (_said: string, before: string) =>
      passedCounted.test(before) ? `${before}其中` : before,
    )
    .replace(listed, '$2，都$1')
    .replace(ofOneClass, '$2$1')
    .replace(retaken, stillFailed)
    .replace(retakenOf, stillFailed)
    .replace(ofThoseLeft, (said: string, whole: string, part: string, what: string) => {
      const [all, some] = [numberOf(whole), numberOf(part)]
      if (all === undefined || some === undefined || some >= all) return said
      return `${String(some)}个${what}，${String(all - some)}个${contrary(what)}`
    })
}

function stillFailed(said: string, failed: string, then: string): string {
  const [all, some] = [numberOf(failed), numberOf(then)]
  if (all === undefined || some === undefined || some > all) return said
  return all === some ? '都过了' : `${String(all - some)}个没过，其余都过了`
}

/** 2个拿证后离职了: they had a certificate and then left, of whom it is open whether they count. */
const leftCertified =
  /(?<!没|没有|不|未)(?:[拿取考领](?:到|得|了|完|过)*|有)(?:了)?证(?:书)?(?:了|以|之|[，])*后?(?:又|就|便|马上|立马)*(?:离职|辞职|走了|跑了|跳槽|不干了)/gu

/** 有1个中途调走没学完: why they did not finish. */
const calledAway =
  /(?:中途|半路|半道|后来)?(?:被)?(?:调走|调离|调岗|借调|挖走|转走)(?:了)?[，]?(?=(?:就|也|都)?(?:没|未)(?:有)?(?:能)?(?:学完|上完|读完|培完))/gu

/** 上个月就走人了, 闪人了: left. */
const walkedOut = /(?:走人|闪人|跑路|溜号|溜)了/gu

/** 2个拿证之前中途走了, 考核前走了, 证还没拿到就跑了: when they left. Whoever left before had none. */
const leftBefore =
  /(?:(?:[拿取考领评](?:到|得|了|完)*(?:职业|技能|资格|等级)*证(?:书)?|证(?:书)?(?:下来|到手|发下来|考|发)|考核|考试|鉴定|评价|结业|期满|毕业|结束)(?:之|以)?前|(?:还)?没(?:有|等)?[拿取考领](?:到|得|完)*证(?:书)?(?:的时候)?|证(?:书)?(?:还|都)?没(?:有)?(?:拿|考|领|下来|到手)(?:到)?)(?:就|都|又|已经|便|，)*(?=(?:提前|中途|半路|半道|自己|主动)*(?:离职|辞职|走了|走掉|跑了|跑路|不干了|退出|离开|退学))/gu

/** 培到一半走了2个: when, and not half of them. */
const halfway =
  /(?:培训?|培养|学|上|训|读|练|干|进行|搞)(?:到|了)(?:了|一)*(?:一)?半(?:的时候|时|多|左右)?(?:就|又|，)*(?=有?人?[走跑离退辞]|有?[\d一二两俩三仨四五六七八九十]+[个人名位])/gu

/** 中间有4个辞职走了: when, and nothing of whom. */
const meanwhile =
  /(?:^|(?<=[，。；]))(?:培训|学习|培养)?(?:的)?(?:中间|期间|中途|半路|半道|过程中)(?:就|又|，)*(?=有[\d一二两俩三仨四五六七八九十]+(?:个|名|位)?(?:人|学徒|员工)?(?:就|都|又|自己|主动|提前)*(?:离开|退出|退学|辞职|离职|走|跑|不干))/gu

/** 学徒制那边8个没拿到证: of the class spoken of. */
const ofProgramme =
  /(?:^|(?<=[，。；]))学徒(?:制|班)?[那这](?:边|块|头)的?(?=有?[\d一二两俩三仨四五六七八九十])/gu

/** 得有几个人过, 要多少人拿证: how many it takes is asked, and nobody told. */
const headsWanted =
  /(?:得|需要?|该|应该?|要|至少|最少)+(?:有|是)?(?:几|多少)(?:个|名|位)?(?:人|学徒)?(?:能|都)?(?:考核)?(?:合格|过|通过|拿(?:到)?证|有证|取证)?(?:才(?:行|够|能|可以))?(?=$|[，。？！])/gu

/** 20人，其中12个转岗: where some come from is no part of what came of them. */
const ofOrigin = new RegExp(
  `[，]?其中(?:有)?${numeral}(?:个|名|位)?(?:人|学徒)?(?:是)?(?:新招用?|新录用|转岗|在岗)(?:的|员工|职工|来的|过来的)*(?=$|[，。？！；])`,
  'gu',
)

/** 3个8月就离职了, 3个后来没再来: when and in what words they left changes nothing. */
const whenLeft = (() => {
  const who = '(?<=[\\d一二两俩三仨四五六七八九十百]+(?:[个名位]|个?人)(?:人|学徒|员工)?)'
  const month =
    '(?:1?\\d|[一二三四五六七八九十]{1,2})月(?:份|底|初|中旬?)?(?:[一二三四五六七八九十\\d]{1,3}[号日])?'
  const year = '(?:去|今|前)年(?:年?[初中底]|[上下]半年)?|年[初中底前后]|春节[前后]?|过完年'
  const when = `(?:(?:在|是|到)?(?:${year}|上个?月|期间|后来|${month})(?:以后|之后|的时候)?)*`
  const gone =
    '(?:(?:中途|半路)?被?(?:调走|调离|挖走)|没再来|再(?:也)?没来过?|不来了|没再学|不学了|没学下去|没坚持(?:下来|到底|住)?|跳槽了?|被?辞退了?|被?开除了?|提出?离职)(?:了)?'
  const left = '离职|辞职|走了|走掉|退出|离开|跑了|不干了'
  const how = '(?:就|已经?|又|都|自己|其实|早)*'
  return new RegExp(`${who}${how}${when}${how}(?:(${gone})(?=$|[，。；、])|(?=${left}))`, 'gu')
})()

/** 钱还没拿到, 没收到过预拨, 批复还没拿到: no certificate is spoken of. */
const moneyHad = (() => {
  const thing =
    '(?:钱|款项?|补[贴助](?!目录|标准)|资金|预拨|预付|首款|尾款|余款|批[复文]|回执|发票|教材|课本|通知)(?:的?(?:款项?|资金|钱))?'
  const had = '(?:拿|领|收|取)(?:到|过|着|了)*(?:手|账)?(?!证|多|几|\\d|[高中初]级|技师)'
  const how =
    '(?:我们|企业|公司|厂里|现在|到现在|目前|一直|至今|还|都|也|根本|已经?|早就?|全部?|一分钱?|一毛钱?|一点)*'
  return new RegExp(
    `${thing}${how}(?:没有?|未|还没)?${how}${had}|(?:没有?|未)(?:能)?(?:拿|领|收|取)(?:到|过|着)*(?:任何|一分|一点|过|的)*${thing}`,
    'gu',
  )
})()

/** 30个人一人一份, 一人签一张: so many papers for each, and nobody counted. */
const copyEach = /(?:一|1)个?人(?=(?:签|写|填|交|要|得|发|都)*(?:一|1)(?:份|张|本|册|套)|一签)/gu

/** 一个人7500对吧, 一个人18个月是7500: a sum for each, and nobody counted. */
const sumEach =
  /(?<![第每另有走差少多剩加只\d])(?:一|1)个?人(?=(?:\d+个月|[一两三\d]年半?|[，就是补有给拿能该应得可以算要才领到手]){0,6}(?:\d{4,}|\d{3}(?!\d)|\d+(?:\.\d+)?万)(?!人|个|课时|学时|小时|天|学分|号))/gu

/** 那一个人能拿多少: what each of them comes to, and not another headcount. */
const oneOfThem =
  /^((?:那|所以|平均|这样|，)*)(?:一|1)个?人(?=(?:一年|每年|能|可以|是|补|拿|领|给|到手|有|贴)*多少)/u

/** 技师6个人两年，一个人多少; 25人报高级工，一年一个人多少: of those just counted. */
const oneOfSeveral = new RegExp(
  `^(.*(?<![\\d第])(?:${numeral.replace('(', '(?:')})(?:个人|个|名|位|人)[^？！]*[，。；])(?:那|平均|所以|这样)*(?:(?:一|1|每)年的?)?(?:一|1)个?人(?=(?:一年|每年|能|可以|是|补|拿|领|给|到手|有|贴|总共|一共)*多少)`,
  'u',
)

/** 补贴是按14个月还是按一年: two lengths put forward, and neither told. */
const length =
  '(?:[\\d一二两三四五六七八九十]+年半|(?:[\\d一二两三四五六七八九十]+年零?)?[\\d一二两三四五六七八九十]+个月|[\\d一二两三四五六七八九十]+年)'
const lengthsPut = new RegExp(
  `(?:是|应该|要)?(?:按照?|照|算)${length}(?:算|补|给|的)*[，]?还是(?:按照?|照|算|给)?${length}(?:算|补|给|的)*`,
  'gu',
)

/** 办了一个车工中级工的学徒班: one class, and nobody counted. */
const oneClass =
  /(?<![第每任哪同这那另\d])(?:一|1)个(?!人|员工|职工|工人)(?=[^，。？！；\d一二两三四五六七八九十在是没过拿考合有走不都也]{0,14}班(?![子组长级主车费次]))/gu

/** 5个没考过，补考后3个过了: those who failed in the end. */
const retaken = new RegExp(
  `${numeral}(?:个|名|位)?(?:人|学徒)?(?:没考过|没过|没通过|不合格|没合格|考核不合格)(?:的)?[，]?(?:后来|其中|但是?|又|又有|再)*(?:补考|重考)(?:了|后|之后|以后|时|里|有|又|的|，)*${numeral}(?:个|名|位)?(?:人)?(?:又|也|都)?(?:考)?(?:过|通过|合格)了?`,
  'gu',
)

/** 没过的3个，后来补考过了1个. */
const retakenOf = new RegExp(
  `(?:没考过|没过|没通过|不合格|没合格)的(?:有|是)?${numeral}(?:个|名|位)?(?:人|学徒)?[，]?(?:后来|其中|又|最后)*(?:补考|重考)(?:了|后|以后|又|也|都)*(?:考)?(?:过|通过|合格)了?${numeral}(?:个|名|位)?(?:人)?`,
  'gu',
)

/** 走了4个，剩下31人里29人合格: the others of those left are not. */
const ofThoseLeft = new RegExp(
  `(?:剩下?的?|余下的?|留下的?)${numeral}(?:个|名|位)?(?:人|学徒)?(?:里[面头边]?|当中|中)(?:有)?${numeral}(?:个|名|位)?(?:人)?(合格|通过|过了|拿(?:到)?证|取(?:得|到)?证|考过)`,
  'gu',
)

/** 没有一个拿证, 无一人不合格, 没人没过, 一个都没挂. */
const nobody =
  /(?:(?:没有?|无)(?:任何)?(?:一|1)(?:个|名|位)?(?:人|学徒|员工)?|没有?人|无人|(?:一|1)(?:个|名|位)(?:人|学徒|员工)?(?:都|也)没有?(?=挂|不))(?:是|能|会|曾)?(不合格|不及格|没过|没通过|没拿(?:到)?证|没证|挂(?:了|科)?|缺考|(?:拿|取|考|领)(?:到|得|了)*证(?:书)?|有证|持证|合格|通过|及格|过)(?:考核|评价|考试)?(?:的|了)?(?=$|[，。？！；、]|都|全|补|能)/gu

export function contrary(what: string): string {
  if (/^(?:不|挂|缺考|没过|没通过)/u.test(what)) return '合格'
  if (what.startsWith('没')) return '拿证'
  return what.includes('证') ? '没拿证' : '没过'
}

/** 10人（含2名不合格）: some of them. */
const asPart = new RegExp(`[(，]?(?:其中)?(?:内含|包含|包括|含有?)${numeral}((?:个|名|位)(?:人|学徒)?)`, 'gu')

/** 有4个还没出结果，先按有证的14个算: those whose result is known, and no others. */
const countedFirst = new RegExp(
  `^(?:.*${numeral.replace('(', '(?:')}[个名位]?人?[^，。？！；]{0,4}(?:没出(?:结果|成绩)|(?:结果|成绩)没(?:出来|下来|出)|等(?:结果|成绩))[^，。？！；]{0,4}[，。；])?(?:那|就|，)*(?:先|暂时|只)+按照?(?:已经?)?(有证|拿证|取证|合格|通过|过了)的?(?:那)?${numeral}(?:个|名|位)?(?:人)?(?:来)?算`,
  'gu',
)

/** 报了100合格92都有证: so many of those enrolled, and what holds of them. */
const thenPassed = new RegExp(
  `((?:报|招|收|培|开|来|带)(?:了|名|上)?)${numeral}(?:个人|个|名|位|人)?[，]?(?:合格|考?过|通过)(?:了|的)?${numeral}(?:个人|个|名|位|人)?[，]?(?=(?:都|全|也)+(?:有|拿|取|是|持|考|带))`,
  'gu',
)

/** 通过了20个，合格的里面1个没证: some of those just counted; 2个没过，合格的里面5个没证: as those alone may have one. */
const ofPassed = new RegExp(
  `^(.*${numeral}.*[，。；])(?:考核)?(?:通过|合格|过)(?:了|考核)?的(?:人|学徒)?(?:里[面头边]?|当中|中|之中)(?:又|还)?(?:有)?(?=${numeral})`,
  'gu',
)
const passedCounted = new RegExp(
  `(?<!没|不)(?:通过|合格|过)(?:了|的|考核|有|是)*${numeral}|${numeral}(?:个|名|位)?(?:人|学徒)?(?:都|全|考核|考试)*(?:通过|合格|过)`,
  'u',
)

/** 不合格的1个中级2个高级: the outcome is of every class listed. */
const count = '[\\d一二两俩三仨四五六七八九十百]+(?:个|名|位|人)?'
const name = '(?:普通|急需紧缺|紧缺)?(?:高级技师|技师|[初中高]级工?)'
const listed = new RegExp(
  `^(?:那|，)*(不合格|没过|没通过|没拿证|没取证|没证|离职|有证|拿证|取证|通过|合格)的(?:人|学徒)?(?:是|有|：)*((?:${count}${name}|${name}${count})(?:[，、和]?(?:${count}${name}|${name}${count}))+)(?=$|[，。？！])`,
  'gu',
)

/** 不合格的高级2个，合格没证的中级1个: each outcome behind the class it is told of. */
const ofOneClass = new RegExp(
  `(?<=^|[，；。、])(不合格|没过|没通过|合格没(?:拿)?证|合格无证|没拿证|没取证|没证|离职|有证|拿证|取证|通过|合格)的(?:人|学徒)?(?:是|有|：)*(${name}的?${count})(?=$|[，；。、])`,
  'gu',
)
