import type { StageChoice } from '../../knowledge/index.ts'

const step = (stage: StageChoice) => (stage === '全部' ? '各阶段' : stage)

/** Every sentence about the list of papers. */
export const messages = {
  askStage: (place: string, stages: readonly string[]) =>
    `请问要列${place}哪一步的材料？可以说：${[...stages, '全部'].join('、')}。`,
  head: (place: string, stage: StageChoice, total: number, done: number) =>
    `${place}${step(stage)}材料清单，共${String(total)}项${done === 0 ? '' : `，已备好${String(done)}项`}：`,
  nothingListed: (place: string, stage: StageChoice) =>
    `${place}的文本没有列出${step(stage)}要交哪些材料，不猜。`,
  onlyReferred: (place: string, stage: StageChoice, name: string) =>
    `${place}的文本没有逐项列出${step(stage)}材料：清单在《${name}》里，这份文件没有收录，不猜。文本提到的有：`,
  onlyKept: (place: string, stage: StageChoice, total: number) =>
    `${place}的文本没有写${step(stage)}要交哪些材料，不猜；材料清单里是文本提到要留存备查的，共${String(total)}项：`,
  unwritten: '没标原件、复印件、份数的，是文本没有写。',
  onlyIf: (text: string) => `${text}的才要`,
  soft: '不是必须',
  form: (name: string) => `用${name}`,
  copies: (kind: string, count: number | undefined) =>
    `${kind}${count === undefined ? '' : `${String(count)}份`}`,
  providedBy: (who: string) => (who.endsWith('未写') ? '由谁出没有写' : `${who}出`),
  stampedBy: (who: string) => `${who}盖章`,
  handling: { 提交: '提交', 留存备查: '留存备查', 系统可查免交: '系统可查，免交' },
  due: (name: string, due: string, soft: boolean) =>
    `期限：${name}，最晚${due}${soft ? '（不是硬性期限）' : ''}。`,
  howToTick: '备好了就说，例如「第1项好了」「前三项都有了」「还差什么」；说错了说「撤销」。',
  calls: '打电话问清的事：',
  call: (question: string, whom: string) => `问${whom}：${question}`,
  moreCalls: (count: number) => `还有${String(count)}件要打电话问清，说「还要问什么」看全部。`,
  noCalls: '这一步没有要打电话问清的事。',
  notHeld: (names: readonly string[]) =>
    `没有收录、要另外找的文件：${names.map((name) => `《${name}》`).join('、')}。`,
  ticked: (names: readonly string[]) => `已勾：${names.join('、')}。`,
  unticked: (names: readonly string[]) => `记为还没有：${names.join('、')}。`,
  undone: '已撤销刚才那一步。',
  numbered: (at: number, name: string) => `第${String(at)}项 ${name}`,
  still: (total: number, open: number) => `共${String(total)}项，还差${String(open)}项：`,
  complete: (total: number) => `${String(total)}项都齐了。是否受理以经办部门审核为准，不代表能批。`,
  which: (name: string, options: readonly string[]) =>
    `「${name}」对得上${String(options.length)}项：${options.join('、')}。请问是哪一项？`,
  noSuchNumber: (number: number, total: number) =>
    `清单上没有第${String(number)}项，一共${String(total)}项。请说第几项，或说材料的名字。`,
  noSuchName: (name: string) => `清单上没有「${name}」，没有勾。请说第几项；说「清单」可以再看一遍。`,
  readyWord: '已备好',
  openWord: '未备',
} as const
