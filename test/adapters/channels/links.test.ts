import { afterEach, describe, expect, it } from 'vitest'
import { z } from 'zod'
import type { LinkSettings } from '../../../adapters/channels/index.ts'
import { testServer } from '../http/test-server.ts'
import { inTeams, message } from './activities.ts'
import { onlyReply } from './bot-server.ts'

const open: { readonly close: () => Promise<void> }[] = []
afterEach(async () => {
  for (const each of open.splice(0)) await each.close()
})
const page = 'https://xt.example.com'
const teamsAppId = '00000000-0000-4000-8000-000000000001'
const question = '我们在无锡，25个高级工，备案两年，都过了也拿到证，能补多少？'
const shape = z.object({
  entities: z.array(
    z.looseObject({
      citation: z.array(z.looseObject({ appearance: z.looseObject({ url: z.string().optional() }) })),
    }),
  ),
  attachments: z
    .array(
      z.object({
        contentType: z.string(),
        content: z.object({ actions: z.array(z.looseObject({ title: z.string(), url: z.string() })) }),
      }),
    )
    .optional(),
})
const answered = async (links: Partial<LinkSettings>, more: Readonly<Record<string, unknown>> = {}) => {
  const server = await testServer({ bot: { serviceHosts: [] }, links })
  open.push(server)
  const reply = shape.parse(await onlyReply(server, message(question, more)))
  return {
    clause: reply.entities[0]?.citation[0]?.appearance.url,
    actions: reply.attachments?.[0]?.content.actions ?? [],
  }
}
/** The path a link to the tab asks for. */
const subPage = (url = '') => {
  const { origin, pathname, searchParams } = new URL(url)
  expect(origin + pathname).toBe(`https://teams.microsoft.com/l/entity/${teamsAppId}/rooms`)
  expect(searchParams.get('webUrl')?.startsWith(page)).toBe(true)
  return z.object({ subEntityId: z.string() }).parse(JSON.parse(searchParams.get('context') ?? ''))
    .subEntityId
}

describe('links of an answer', () => {
  it('open the tab of Teams for its users: the clause, the sheet, the conversation', async () => {
    const { clause, actions } = await answered({ page, teamsAppId, signsIn: true }, inTeams)
    expect(subPage(clause)).toMatch(/^\/ask\?text=.+&from=\d+&to=\d+$/u)
    expect(actions.map(({ title }) => title)).toEqual(['测算表', '打开这段对话'])
    expect(actions.map(({ url }) => subPage(url))).toEqual([
      expect.stringMatching(/^\/ask\/msteams-[\w-]+\/calculation$/u),
      expect.stringMatching(/^\/ask\/msteams-[\w-]+$/u),
    ])
  })

  it('open the page elsewhere; only public things for who is not signed in there', async () => {
    const { clause, actions } = await answered({ page, teamsAppId, signsIn: true })
    expect(clause).toMatch(/^https:\/\/xt\.example\.com\/ask\?text=/u)
    expect(actions).toEqual([])
    expect((await answered({ page, teamsAppId, signsIn: false }, inTeams)).actions).toEqual([])
  })

  it('are none where nobody knows the page’s address', async () => {
    expect(await answered({})).toEqual({ clause: undefined, actions: [] })
  })
})
