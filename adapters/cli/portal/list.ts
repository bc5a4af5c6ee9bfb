import { formTemplates, loadFormLayouts, shippedContracts } from '../../../checker/index.ts'
import { exitCodes } from '../output.ts'
import type { PortalSurroundings } from './surroundings.ts'

const states = {
  captured: '已采集',
  derived: '未采集（栏目从纸质表样推出）',
  named: '未采集（只有名称）',
} as const

/** The systems the texts name, with their clause. */
export function list(args: readonly string[], { output, loadKnowledge }: PortalSurroundings): number {
  const knowledge = loadKnowledge()
  const systems = shippedContracts(knowledge, formTemplates(loadFormLayouts(), knowledge))
  if (args.includes('--json')) {
    output.out(`${JSON.stringify(systems)}\n`)
    return exitCodes.ok
  }
  for (const { id, system, state, steps, clauses } of systems) {
    const fields = steps.reduce((sum, step) => sum + step.fields.length, 0)
    output.out(`${id}  ${system}\n  ${states[state]}${fields === 0 ? '' : `，${String(fields)} 栏`}\n`)
    const quote = clauses.map((clause) => knowledge.quotes.get(clause)).find((each) => each !== undefined)
    if (quote !== undefined) output.out(`  依据：${quote.document.shortName} ${quote.path}\n`)
  }
  return exitCodes.ok
}
