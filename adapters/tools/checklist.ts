import { z } from 'zod'
import { checklist, stage } from '../http/contract/index.ts'
import { messages } from './messages.zh.ts'
import type { ToolPorts } from './ports.ts'
import { asOfInput, profileInput, readProfile } from './inputs.ts'
import { done, policyTool, refuse, type PolicyTool } from './tool.ts'

const input = z.strictObject({
  profile: profileInput,
  stage: stage.optional().describe(messages.inputs.stage),
  asOf: asOfInput,
})

const output = checklist.unwrap()

/** `checklist`: what one enterprise has to prepare, by when, and whom to ask. */
export function checklistTool(ports: ToolPorts): PolicyTool {
  const { title, description } = messages.checklist
  return policyTool({
    name: 'checklist',
    title,
    description,
    input,
    output,
    run: ({ profile, stage: wanted, asOf = ports.today() }) => {
      const read = readProfile(profile)
      if (read.kind === 'refused') return read
      const result = ports.checklist(read.profile, { stage: wanted ?? '全部', asOf })
      if (result.kind === 'unknown-place') return refuse('unknown-place', result.message, result.hint)
      return done(result.checklist, JSON.stringify(result.checklist))
    },
  })
}
