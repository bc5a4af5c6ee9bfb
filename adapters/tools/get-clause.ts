import { z } from 'zod'
import { citation, documentSummary } from '../http/contract/index.ts'
import { clausesOf, documentNamed } from './clauses.ts'
import { messages } from './messages.zh.ts'
import type { ToolPorts } from './ports.ts'
import { asOfInput } from './inputs.ts'
import { done, policyTool, refuse, type PolicyTool } from './tool.ts'

const input = z.strictObject({
  document: z.string().min(1).max(200).describe(messages.inputs.document),
  provision: z.string().min(1).max(200).describe(messages.inputs.provision),
  asOf: asOfInput,
})

/** `text` is the whole clause, the quotation of `citation` its first 600 characters at most. */
const output = z.object({
  document: documentSummary,
  clauses: z.array(
    z.object({ id: z.string(), uri: z.string(), provision: z.string(), text: z.string(), citation }),
  ),
})

/** `get_clause`: one clause as printed, with where it stands and whether it is in force. */
export function getClause(ports: ToolPorts): PolicyTool {
  const { title, description } = messages.getClause
  return policyTool({
    name: 'get_clause',
    title,
    description,
    input,
    output,
    run: ({ document: name, provision, asOf = ports.today() }) => {
      const document = documentNamed(ports, name, asOf)
      if (document === undefined)
        return refuse('unknown-document', messages.unknownDocument(name), messages.unknownDocumentHint)
      const clauses = [...(clausesOf(ports, document.id, provision, asOf) ?? [])]
      if (clauses.length === 0)
        return refuse(
          'unknown-provision',
          messages.unknownProvision(document.shortName, provision),
          messages.unknownProvisionHint,
        )
      const text = clauses.map((each) => messages.clause({ ...each.citation, quote: each.text })).join('\n\n')
      return done({ document, clauses }, text)
    },
  })
}
