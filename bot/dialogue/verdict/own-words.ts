/** A yes or no in the words the question is put in: 有没有 is answered 有 or 没有, 是必须的吗 不是必须, 还有效吗 不再有效. */
export function inOwnWords(word: string, question: string): string {
  // 预拨有没有, of what one may do.
  if (whetherThere.test(question) && !/能|可以|资格|办法/u.test(question) && /^不?可以$/u.test(word))
    return word === '可以' ? '有' : '没有'
  if (whetherItWill.test(question) && answers[0]?.asked.test(question) !== true && yesOrNo.test(word))
    return inWhatComes(word, question)
  // 是开班就给一半吗: whether it is so, not whether one may.
  if (isSo.test(question) && /^不?可以$/u.test(word)) return word === '可以' ? '是的' : '不是'
  // 存1年够了吧.
  if (whetherEnough.test(question) && sides.test(word)) return word.startsWith('不') ? '不够' : '够'
  const [yes, no] = answers.find(({ asked }) => asked.test(question))?.words ?? []
  if (yes === undefined || no === undefined) return word
  return word.replace(/^(?:是的|需要)/u, yes).replace(/^(?:不是|没有|不需要)(?!必须)/u, no)
}

/** 会, 不会; the other way round of what would be refused (老员工会被拒吗). 可以 of what one may do says nothing of 会影响补贴吗. */
function inWhatComes(word: string, question: string): string {
  // 不建台账会罚吗: that it is required says nothing of what follows.
  if (/会[^，。？！]*(?:罚|扣|处分)/u.test(question)) return word
  const may = /^不?可以$/u.test(word)
  if (may && /会[^，。？！]*(?:影响|追|收回|取消)/u.test(question)) return word
  const refused =
    may && /会(?:不会)?[^，。？！]*(?:[不没](?!会|[？。！]*$)|拒|刷掉|打回|退回)/u.test(question)
  return word.startsWith('不') === refused ? '会' : '不会'
}

/** Whether something will come about. */
export const whetherItWill =
  /(?:会不会|(?<!机|说|大|协|社|(?<![员职])工|委员|开|验|商|聚|培训)会(?!变|跟着|[计议员长费儿]))[^，。？！]{1,14}$/u
const whetherEnough = /(?<![不才能])够(?:了)?(?:吗|么|吧|不|没|不够)[？。！]*$/u
const sides = /^(?:是的|对|可以|符合|不是|不对|不可以|不符合)$/u
const yesOrNo = /^(?:是的|不是|不?可以|不?需要)$/u
const isSo =
  /^(?:那|那么|这|就|都|，)*(?:是|就是)(?!不是|否)(?!.*(?:能|可以|允许|让|准|行|自己)).{3,}(?:吗|么|吧|的)[？。！]*$/u

/** Whether there is such a thing at all. */
export const whetherThere =
  /有没有|有无|(?<![没含拥具享须要得定只给补自])有(?!效|关|用|权|资格)[^，。？！才]{0,6}(?:吗|没有?|(?<![行能以够对是要成好会])不)[？。！]*$/u

const answers: readonly { readonly asked: RegExp; readonly words: readonly [string, string] }[] = [
  { asked: /(?:必须|强制|硬性)的?(?:吗|么|不|吧)[？。！]*$/u, words: ['必须', '不是必须'] },
  {
    // A document is in force or no longer; a certificate is not spoken of so.
    asked: /(?:文件|通知|方案|政策|办法|规定|[号文])[^，。？！书证]{0,8}有效/u,
    words: ['仍然有效', '不再有效'],
  },
  {
    asked:
      /(?:文件|通知|方案|政策|办法|规定|[号文])[^，。？！书证]{0,4}(?:能用|能不能用|可以用|管用|作数|算数)/u,
    words: ['能', '不能'],
  },
  {
    asked: /变不变|会不会变|会(?:跟着)?变(?:吗|么|不)|跟着(?:变|涨|降)(?:吗|么|不)/u,
    words: ['会变', '不变'],
  },
  { asked: whetherThere, words: ['有', '没有'] },
]
