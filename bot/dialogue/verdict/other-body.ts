import { pairsOf } from '../pairs.ts'

/**
 * Whether the question lays on one body of the state (教委, 财政局, 工会 …) what the words do not say of it: they do not name it where they
 * name another, or say what is asked of another than of it (财政局管拨付；工会管宣传). 人社 is the body nearly every clause means and counts as named.
 */
export function otherBody(said: string, put: string): boolean {
  const named = bodies.filter((body) => body.test(put))
  const [body] = named
  if (body === undefined || named.length > 1 || !acts.test(put)) return false
  const parts = said.split(/[；。]/u)
  const own = parts.filter((part) => body.test(part))
  if (own.length === 0) return doer.test(said)
  const pairs = pairsOf(put.replace(body, '，'))
  const held = (part: string) => pairs.filter((pair) => part.includes(pair)).length
  const others = parts.filter((part) => !body.test(part) && anyBody.test(part)).map(held)
  return Math.max(0, ...others) > held(own.join('；'))
}

/** The bodies a text names, by the word for each. */
export function bodyNamed(text: string): readonly string[] {
  return bodies.flatMap((body) => body.exec(text)?.[0] ?? [])
}

const bodies: readonly RegExp[] = [
  /财政(?!补|资金)/u,
  /教委|教育(?:局|厅|部门)/u,
  /工信|经信/u,
  /国资/u,
  /工会/u,
  /工商联/u,
  /税务/u,
  /公安|警察/u,
  /审计(?:局|厅)/u,
  /市场监管|市监/u,
  /民政/u,
  /发改/u,
  /住建/u,
  /应急管?理?(?:局|部门)/u,
  /统计局/u,
  /街道|乡镇|居委会|村委会/u,
]

const anyName = `(?:${bodies.map((body) => body.source).join('|')})`
const anyBody = new RegExp(`${anyName}|人社|人力资源`, 'u')

/** Somebody is named who does it. */
const doer =
  /人社|人力资源|财政部门|国资|工会|工商联|企业(?:应|要|须|可|对|为|与|和|按|自主|负责)|培训机构(?:应|要|负责)|由企业|评价机构|第三方/u

/** It is laid on the body, and not merely met with it: 由财政局定, 财政局来审, 向财政局备案, 是财政局的任务. */
const acts = new RegExp(
  `(?:由|归|向|找|派给|交给|报给?|送|让|请|跟|和|是)[^，。？！]{0,6}${anyName}|` +
    `${anyName}[^，。？！]{0,4}(?:来|负责|管|审|批|定|发|建|牵头|指导|组织|引导|做|追缴|把关|核|盖章|的(?:责任|任务|事|章))`,
  'u',
)
