import { z } from 'zod'
import { buildCalculation, calculationSheet, calculationWords } from '../../calculation/index.ts'
import { calculation as body, errorBody, resourceId } from '../contract/index.ts'
import { HttpError } from '../errors.ts'
import { sendFile } from '../files.ts'
import { messages } from '../messages.zh.ts'
import type { Resource } from '../ports.ts'

const xlsx = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'

/** 测算表: the last amount of a conversation as one page, JSON or a workbook. */
export const calculation: Resource = async (api, { store, assistant, now }) => {
  api.get(
    '/conversations/:id/calculation',
    {
      schema: {
        tags: ['conversations'],
        params: z.object({ id: resourceId }),
        querystring: z.object({ format: z.enum(['json', 'xlsx']).default('json') }),
        response: { 200: body, default: errorBody },
      },
    },
    async ({ owner, params: { id }, query: { format } }, reply) => {
      if ((await store.conversations.get(owner, id)) === undefined)
        throw new HttpError(
          404,
          'unknown-conversation',
          messages.unknownConversation,
          messages.unknownConversationHint,
        )
      const turns = await store.conversations.turns(owner, id)
      const table = buildCalculation(id, turns, assistant.knowledge.program, now())
      if (table === undefined)
        throw new HttpError(
          409,
          'nothing-calculated',
          messages.nothingCalculated,
          messages.nothingCalculatedHint,
        )
      if (format === 'json') return table
      const name = calculationWords.fileName(table.asOf)
      return sendFile(reply, { name, type: xlsx, content: await calculationSheet(table) })
    },
  )
}
