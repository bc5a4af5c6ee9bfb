import type { Assistant } from '../bot/index.ts'
import { checklistFor, loadDaysOff } from '../knowledge/index.ts'
import { createLibrary } from './http/index.ts'
import type { ToolPorts } from './tools/index.ts'

/** What the tools for other assistants are made of: the parts the chat, the page and the commands use. */
export function toolPorts(assistant: Assistant, today: () => string): ToolPorts {
  const { knowledge } = assistant
  const parts = { knowledge, daysOff: loadDaysOff() }
  return {
    assistant,
    library: createLibrary(knowledge),
    checklist: (profile, options) => checklistFor(parts, profile, options),
    today,
  }
}
