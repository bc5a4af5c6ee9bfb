import { eligibility, subsidy } from './answers.ts'
import { checkWorkbook } from './check-workbook.ts'
import { checklistTool } from './checklist.ts'
import { getClause } from './get-clause.ts'
import type { ToolPorts } from './ports.ts'
import { searchPolicy } from './search-policy.ts'
import type { PolicyTool } from './tool.ts'

/** Every tool; `check_workbook` only where files may be found. */
export function policyTools(ports: ToolPorts): readonly PolicyTool[] {
  return [
    searchPolicy(ports),
    getClause(ports),
    subsidy(ports),
    eligibility(ports),
    checklistTool(ports),
    ...(ports.findFiles === undefined ? [] : [checkWorkbook(ports, ports.findFiles)]),
  ]
}
