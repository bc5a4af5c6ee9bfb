/** What is found of one paper asked about. `either`: one of two that serve alike; `open`: handed in according to the case; `near`: the list has one of its sort, the very one is not named. */
export interface PaperFinding {
  readonly kind: 'listed' | 'kept' | 'either' | 'open' | 'near' | 'other-step' | 'absent'
  /** As the user named it. */
  readonly paper: string
  readonly step?: string
  readonly name?: string
  readonly form?: string | undefined
  /** Who keeps it; the enterprise where nobody is named. */
  readonly by?: string | undefined
}

/** Sentences about whether a paper is handed in; part of the phrases. */
export const paperPhrases = {
  filledInWan: (sum: string, wan: string) => `这一格单位是万元，填**${wan}**（万元），即${sum}。`,
  /** The columns of a part of a form, and what goes into those of which that is said. */
  blockFilled: (block: string, names: readonly string[], how: readonly string[]): string =>
    `${block}这一块填${String(names.length)}栏：${names.join('、')}。${how.length === 0 ? '' : `${how.join('；')}。`}`,
  formHandedIn: (form: string, step: string): string => `${form}在${step}时交，和${step}的材料一起。`,
  formDayUnstated: (form: string): string => `${form}上没有印日期，哪天写，文本没有写。`,
  standardFilled: (word: string, name: string, how: string): string => `${word}，“${name}”一栏：${how}。`,
  listsDiffer: (word: string) => `${word}，各有各的清单。`,
  exemptPaper: (name: string): string => `不需要。“${name}”系统能查到，免交。`,
  paper: (found: PaperFinding, steps: string): string => {
    const { kind, paper, step = '' } = found
    if (kind === 'listed') return `需要。${step}的材料里有${itemName(found)}。`
    if (kind === 'kept') return `不需要。${itemName(found)}由${keeper([found])}留存备查，不用提交。`
    if (kind === 'near') return nearPaper(found)
    const other = kind === 'other-step' ? `，那是${step}时交的` : ''
    return `不需要。${steps}的材料里没有列“${paper.replace(/^(?:那么?|这)(?!种|个)/u, '')}”${other}。`
  },
  paperAlone: (names: readonly string[]): string =>
    `不够。要交的不止${names.map((name) => `“${name}”`).join('、')}。`,
  paperUnlisted: (paper: string, step: string): string => `${step}要不要交“${paper}”，文本没有写。`,
  /** Of several papers: together where it is the same with all, else each by itself. */
  papersBeside: (found: readonly PaperFinding[], steps: string): string => {
    const names = found.map(itemName).join('、')
    if (found.every(({ kind }) => kind === 'listed'))
      return `需要。${found[0]?.step ?? ''}的材料里有${names}。`
    if (found.every(({ kind }) => kind === 'kept'))
      return `不需要。${names}由${keeper(found)}留存备查，不用提交。`
    return found.map((each) => besideOthers(each, steps)).join('')
  },
}

function besideOthers(found: PaperFinding, steps: string): string {
  const { kind, paper, step = '' } = found
  if (kind === 'listed') return `需要交的：${steps.includes('、') ? `${step}时的` : ''}${itemName(found)}。`
  if (kind === 'either') return `需要交的：${step}时的${itemName(found)}，有其一即可。`
  if (kind === 'open') return `看情况的：${step}时的${itemName(found)}，按实际情况交。`
  if (kind === 'kept') return `不用交的：${itemName(found)}，由${keeper([found])}留存备查。`
  if (kind === 'near') return nearPaper(found)
  const other = kind === 'other-step' ? `，那是${step}时交的` : ''
  return `不用交的：“${paper}”，${steps}的材料里没有列${other}。`
}

function keeper(found: readonly PaperFinding[]): string {
  return [...new Set(found.map(({ by = '企业' }) => by))].join('、')
}

function nearPaper({ paper, step = '', ...item }: PaperFinding): string {
  return `${step}的材料里列的是${itemName(item)}，没有单独列“${paper}”，要不要另交请问经办部门。`
}

function itemName({ name = '', form }: Pick<PaperFinding, 'name' | 'form'>): string {
  return `“${name}”${form === undefined || name.includes(form) ? '' : `（${form}）`}`
}
