import type { NewTurn, Owner } from '../../../adapters/store/index.ts'

export const zhang: Owner = { tenantId: 't1', userId: 'zhang' }
export const li: Owner = { tenantId: 't1', userId: 'li' }
/** The same user name in another tenant is another user. */
export const zhangElsewhere: Owner = { tenantId: 't2', userId: 'zhang' }

export const moment = (second: number) => new Date(Date.UTC(2026, 10, 21, 8, 0, second)).toISOString()

export const turn = (conversation: string, after: number, more: Partial<NewTurn> = {}): NewTurn => ({
  conversation,
  after,
  title: '无锡补多少',
  messageId: `${conversation}-${String(after)}`,
  text: `第${String(after + 1)}句`,
  reply: { text: `答${String(after + 1)}` },
  state: { turns: after + 1 },
  asOf: '2026-11-21',
  at: moment(after),
  ...more,
})
