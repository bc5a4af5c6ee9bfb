import { z } from 'zod'
import { emptyState } from '../../bot/index.ts'
import { factsOfProfile } from '../../knowledge/index.ts'
import { stateOfProfile, turnLimit, turnProblem } from '../conversation/index.ts'
import { reply } from '../http/contract/index.ts'
import { messages } from './messages.zh.ts'
import type { ToolPorts } from './ports.ts'
import { asOfInput, profileInput, readProfile } from './inputs.ts'
import { done, policyTool, refuse, type Done, type PolicyTool, type Refusal } from './tool.ts'

const question = z
  .string()
  .max(turnLimit * 2)
  .describe(messages.inputs.question)
const given = {
  earlier: z.array(z.string()).max(200).optional().describe(messages.inputs.earlier),
  profile: profileInput.optional(),
  asOf: asOfInput,
}
const subsidyInput = z.strictObject({
  question: question.optional().describe(messages.inputs.questionOrProfile),
  ...given,
})
const eligibilityInput = z.strictObject({ question, ...given })

/** The reply of the chat; `notUsed`: keys of the profile that could not be used, and why. */
const output = reply.unwrap().extend({ notUsed: z.array(z.object({ key: z.string(), message: z.string() })) })

/** `subsidy`: the chat's own answer about money to the last of some turns, or for a profile. */
export function subsidy(ports: ToolPorts): PolicyTool {
  const { title, description, question: asksSum } = messages.subsidy
  return policyTool({
    name: 'subsidy',
    title,
    description,
    input: subsidyInput,
    output,
    run: (said) => {
      const asked = said.question ?? (said.profile === undefined ? undefined : asksSum)
      return asked === undefined
        ? refuse('no-question', messages.noQuestion, messages.noQuestionHint)
        : answer(ports, { ...said, question: asked })
    },
  })
}

/** `eligibility`: the chat's own answer to the last of some turns. */
export function eligibility(ports: ToolPorts): PolicyTool {
  const { title, description } = messages.eligibility
  return policyTool({
    name: 'eligibility',
    title,
    description,
    input: eligibilityInput,
    output,
    run: (said) => answer(ports, said),
  })
}

function answer(
  { assistant, today }: ToolPorts,
  { question: last, earlier = [], profile: written, asOf = today() }: z.infer<typeof eligibilityInput>,
): Done<z.input<typeof output>> | Refusal {
  for (const turn of [...earlier, last]) {
    const problem = turnProblem(turn)
    if (problem !== undefined)
      return refuse(problem.code, messages.badTurn(problem.message), messages.badTurnHint)
  }
  const read = written === undefined ? undefined : readProfile(written)
  if (read?.kind === 'refused') return read
  const { knowledge } = assistant
  let state = read === undefined ? emptyState : stateOfProfile(knowledge, read.profile)
  for (const turn of earlier) state = assistant.turn(state, turn, asOf).state
  const said = assistant.turn(state, last, asOf).reply
  const notUsed = read === undefined ? [] : factsOfProfile(read.profile, knowledge.program).unused
  return done({ ...said, notUsed: [...notUsed] }, said.text)
}
