import { readQuantities } from '../../understand/index.ts'
import { shares } from '../../shares.zh.ts'

/**
 * What 技能类职工占企业职工60%左右 comes to for the staff named: 300号人里技能岗要多少个 → 180人; 技能岗150人，总共280人 → 53.6%. Undefined where the
 * statement sets no such share, or the question counts no staff.
 */
export function staffShareLead(statement: string, question: string): string | undefined {
  const share = Number(ofStaff.exec(statement)?.[1])
  if (!(share > 0)) return undefined
  const heads = readQuantities(question).flatMap((quantity) =>
    quantity.kind === 'count' && people.has(quantity.unit) && quantity.value !== undefined
      ? [quantity.value]
      : [],
  )
  const [first, second, ...more] = heads
  if (first === undefined || more.length > 0) return undefined
  const whole = Math.max(...heads)
  const wanted = Math.ceil((whole * share) / 100)
  if (second === undefined)
    return /多少|几/u.test(question) ? shares.staffWanted(wanted, whole, share) : undefined
  const part = Math.min(first, second)
  return shares.staffHeld(part, whole, Math.round((part * 1000) / whole) / 10, wanted, share)
}

const ofStaff = /职工[^，。]{0,6}占企业职工[^，。]{0,6}?(\d+)%左右/u
const people: ReadonlySet<string> = new Set(['人', '个', '名', '位', '号人', '个人'])
