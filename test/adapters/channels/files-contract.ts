import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { z } from 'zod'
import { checkJob } from '../../../adapters/check/index.ts'
import type { BotSdk } from '../../../adapters/channels/index.ts'
import { loadKnowledge } from '../../../knowledge/index.ts'
import { inTeams, message } from './activities.ts'
import { botServers, onlyReply, post, replies } from './bot-server.ts'
import { roster } from './roster.ts'

const knowledge = loadKnowledge()
const handlers = [checkJob(() => knowledge)]
const body = z.object({ body: z.array(z.looseObject({ text: z.string() })) })

/** Workbooks sent in a chat, whichever SDK speaks for the bot. */
export function filesContract(sdk: BotSdk): void {
  const { started } = botServers(sdk)
  let files: Server
  let address = ''
  beforeAll(async () => {
    const bytes = await roster()
    files = createServer((request, response) => {
      if (request.url === '/roster') response.end(bytes)
      else if (request.url === '/elsewhere') response.writeHead(302, { location: '/roster' }).end()
      else response.writeHead(404).end()
    })
    await new Promise<void>((done) => files.listen(0, '127.0.0.1', done))
    address = `http://127.0.0.1:${String((files.address() as AddressInfo).port)}`
  })
  afterAll(() => {
    files.close()
    files.closeAllConnections()
  })
  const sent = (...urls: readonly string[]) =>
    message('', {
      text: undefined,
      attachments: urls.map((downloadUrl, at) => ({
        contentType: 'application/vnd.microsoft.teams.file.download.info',
        name: `花名册${String(at + 1)}.xlsx`,
        content: { downloadUrl, uniqueId: 'f', fileType: 'xlsx' },
      })),
    })

  describe('a workbook sent in a chat', () => {
    it('is checked, and its result follows; nobody’s ID number is in it', async () => {
      const server = await started(undefined, { handlers })
      const [begun, result] = await replies(server, sent(`${address}/roster`))
      expect(begun?.text).toContain('正在检查')
      const lines = body.parse(result?.attachments?.[0]?.content).body.map(({ text }) => text)
      expect(lines[0]).toMatch(/^检查完了：1 份/u)
      expect(lines.join('\n')).toMatch(/错误 \d+/u)
      expect(lines.at(-1)).toContain('「查」')
      expect(JSON.stringify(result)).not.toMatch(/14030219900307\d{4}/u)
    })

    it('by the connector too, when it is done', async () => {
      const server = await started(undefined, { handlers })
      const response = await post(server, { ...sent(`${address}/roster`), serviceUrl: server.channel.url })
      expect(response.statusCode).toBe(200)
      await expect.poll(() => server.channel.received.length, { timeout: 20_000 }).toBe(2)
    })

    it.each([
      ['that is not there', '/none', '没有取到文件'],
      ['that has moved', '/elsewhere', '没有取到文件'],
    ])('%s', async (_what, path, words) => {
      const server = await started(undefined, { handlers })
      expect((await onlyReply(server, sent(address + path))).text).toContain(words)
    })

    it.each([
      'https://evil.example/roster.xlsx',
      'https://sharepoint.com.evil.example/x',
      'http://contoso.sharepoint.com/x',
      'file:///etc/passwd',
    ])('at %s is not fetched', async (url) => {
      const server = await started(undefined, { handlers })
      expect((await onlyReply(server, { ...sent(url), ...inTeams })).text).toContain('「查」')
    })

    it('too many at once', async () => {
      const server = await started(undefined, { handlers })
      const many = Array<string>(21).fill(`${address}/roster`)
      expect((await onlyReply(server, sent(...many))).text).toContain('最多 20 个')
    })
  })
}
