import type { Checklist, Deadline, Item } from '../../knowledge/index.ts'

/** A checklist as text for a terminal or a printer. */
export function printChecklist(list: Checklist, enterprise: string): string {
  const { notices, items, deadlines, callToAsk, notInCorpus } = list
  const stages = [...new Set(items.map(({ stage }) => stage))]
  const yours = deadlines.filter((deadline) => deadline.yours)
  const others = deadlines.filter((deadline) => !deadline.yours)
  const blocks = [
    [
      `${enterprise === '' ? '' : `${enterprise} · `}${list.region} · ${list.stage} · ${list.asOf}`,
      ...list.basis.map(({ document, status }) => `依据 ${document}（${status}）`),
    ],
    section(
      '先看',
      notices.map(({ level, message }) => `［${level}］${message}`),
    ),
    ...stages.map((stage) =>
      section(`${stage} 要备的材料`, items.filter((item) => item.stage === stage).map(printItem)),
    ),
    section('你们的期限', yours.map(printDeadline)),
    section('别人的期限', others.map(printDeadline)),
    section(
      '没有收录的文件',
      notInCorpus.map(({ name, namedBy, note }) => `${name}（${namedBy} 提到）：${note}`),
    ),
    section(
      '打电话问清的事',
      callToAsk.map(({ question, whom, clause }, at) =>
        [
          `${String(at + 1)}. 问${whom}：${question}`,
          ...(clause === undefined ? [] : [`     依据 ${clause.document} ${clause.provision}`]),
        ].join('\n'),
      ),
    ),
  ]
  return `${blocks
    .filter((block) => block.length > 0)
    .map((block) => block.join('\n'))
    .join('\n\n')}\n`
}

function section(title: string, lines: readonly string[]): readonly string[] {
  return lines.length === 0 ? [] : [title, ...lines.map((line) => `  ${line}`)]
}

function printItem(item: Item): string {
  const how = [
    item.handling,
    ...(item.original === '未写' ? [] : [item.original]),
    ...(item.copies === undefined ? [] : [`${String(item.copies)}份`]),
    `${item.providedBy}出`,
    ...(item.stampedBy === undefined ? [] : [`${item.stampedBy}盖章`]),
    ...(item.form === undefined ? [] : [item.form]),
    ...(item.soft ? ['不是硬性的'] : []),
  ]
  return [
    `□ ${item.name}（${how.join('，')}）`,
    `    ${item.because}`,
    `    依据 ${item.clause.document} ${item.clause.provision}（${item.clause.status}）`,
  ].join('\n')
}

function printDeadline(deadline: Deadline): string {
  const due = deadline.due ?? (deadline.earliest === undefined ? '未定' : `${deadline.earliest}之后`)
  return [
    `${due}  ${deadline.name}（${deadline.dutyBearer}${deadline.soft ? '，不是硬性期限' : ''}）`,
    `    ${deadline.rule}`,
    `    ${deadline.arithmetic}`,
    `    依据 ${deadline.clause.document} ${deadline.clause.provision}`,
  ].join('\n')
}
