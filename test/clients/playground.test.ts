import { spawn, type ChildProcess } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { createServer } from 'node:http'
import { createServer as createSocket, type AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { chromium, type Browser, type BrowserContext, type Page } from 'playwright'
import { afterAll, beforeAll, describe, it } from 'vitest'
import { z } from 'zod'
import { botSdks, type BotSdk } from '../../adapters/channels/index.ts'
import { browserFlags, describeWith, fetchPackage } from '../config/index.ts'
import { channelServer, type ChannelServer } from './channel-server.ts'
import { roster } from '../adapters/index.ts'

/** Its licence allows trying out only: fetched here, never a dependency. */
const playground = await fetchPackage('@microsoft/m365agentsplayground', '0.2.28', 'with-dependencies')

describe.skipIf(playground === undefined)('Microsoft 365 Agents Playground', () => {
  describeWith('chromium', 'talks to the bot as Teams does', (executablePath) => {
    describe.each(botSdks)('on %s', (sdk) => {
      let stage: Stage
      beforeAll(async () => {
        stage = await begin(executablePath, sdk)
      })
      afterAll(() => stage.close())

      it('greets, asks, corrects and asks back by a card', async () => {
        const { page, say, shows } = stage
        await say('我们在无锡，25个高级工，备案两年，都过了也拿到证，能补多少？')
        await shows('300,000元')
        await say('不对，是15人')
        await shows('180,000元')
        await say('换成北京，技师30人培训两年都拿证，补多少')
        await page.getByRole('button', { name: '普通', exact: true }).last().click()
        await shows('已回答：普通')
      })

      it('lists the papers', async () => {
        await stage.say('太原企业补贴申领要交哪些材料？')
        await stage.shows('花名册')
      })

      it('has a workbook checked that lies where the channel keeps files, and says where the rows are', async () => {
        await stage.send({
          type: 'message',
          attachments: [
            {
              contentType: 'application/vnd.microsoft.teams.file.download.info',
              name: '花名册.xlsx',
              content: { downloadUrl: stage.fileUrl, uniqueId: 'f1', fileType: 'xlsx' },
            },
          ],
        })
        await stage.shows('检查完了')
        await stage.shows('「查」')
      })

      it('is reminded, once, and can stop it', async () => {
        await stage.say('提醒我11月21日交备案材料')
        await stage.shows('只提醒一次')
        await stage.server.reminders.sweep()
        await stage.shows('就是今天')
        await stage.page.getByRole('button', { name: '停止提醒' }).last().click()
        await stage.shows('没有在等的提醒')
      })
    })
  })
})

interface Stage {
  readonly page: Page
  readonly server: ChannelServer
  /** A roster on this machine. */
  readonly fileUrl: string
  readonly say: (text: string) => Promise<void>
  readonly shows: (text: string) => Promise<void>
  /** Sends an activity as it is. */
  readonly send: (activity: object) => Promise<void>
  readonly close: () => Promise<void>
}

async function begin(executablePath: string, sdk: BotSdk): Promise<Stage> {
  const server = await channelServer({ bot: { sdk, serviceHosts: [] } })
  const bytes = await roster()
  const files = createServer((_request, response) => response.end(bytes))
  await new Promise<void>((done) => files.listen(0, '127.0.0.1', done))
  const folder = mkdtempSync(join(tmpdir(), 'xuetutong-playground-'))
  const port = await freePort()
  const passing = await pass(server.address)
  const program = await start(passing.address, port, folder)
  const browser: Browser = await chromium.launch({ executablePath, args: browserFlags })
  const context: BrowserContext = await browser.newContext()
  await context.grantPermissions(['clipboard-read', 'clipboard-write'])
  context.setDefaultTimeout(20_000)
  // The pages of the client ask for fonts and animations elsewhere: not here.
  await context.route(/^https:/u, (route) => route.abort())
  const page = await context.newPage()
  await page.goto(`http://localhost:${String(port)}/`)
  const box = () => page.getByRole('textbox').last()
  const press = () => page.getByRole('button', { name: 'Send Message' }).click()
  await box().waitFor()
  return {
    page,
    server,
    fileUrl: `http://127.0.0.1:${String((files.address() as AddressInfo).port)}/file`,
    say: async (text) => {
      await box().click()
      await page.keyboard.insertText(text)
      await press()
    },
    shows: async (text) => {
      await page.getByText(text).last().waitFor()
    },
    send: async (activity) => {
      await page.getByRole('button', { name: 'Mock an Activity', exact: true }).click()
      await page.getByRole('menuitem', { name: 'Custom activity' }).click()
      await page.locator('.monaco-editor').first().click()
      await page.keyboard.press('Control+A')
      await page.keyboard.press('Delete')
      await page.evaluate(
        (text) => navigator.clipboard.writeText(text),
        JSON.stringify({ ...passing.sender(), ...activity }),
      )
      await page.keyboard.press('Control+V')
      await page.getByRole('button', { name: 'Send activity' }).click()
    },
    close: async () => {
      await browser.close()
      await stop(program)
      for (const each of [files, passing.server]) {
        each.close()
        each.closeAllConnections()
      }
      await server.close()
      rmSync(folder, { recursive: true, force: true, maxRetries: 3 })
    },
  }
}

/** Stands between client and bot: an activity made by hand needs the addresses of the last that passed. */
async function pass(bot: string) {
  let last: Readonly<Record<string, unknown>> = {}
  const server = createServer((request, response) => {
    const chunks: Buffer[] = []
    request.on('data', (chunk: Buffer) => chunks.push(chunk))
    request.on('end', () => {
      const body = Buffer.concat(chunks)
      // The client asks again and again whether anybody listens: nothing to read, nothing to pass on.
      if (body.length === 0) {
        response.writeHead(200).end()
        return
      }
      last = addresses.parse(JSON.parse(body.toString('utf8')))
      void fetch(`${bot}/api/messages`, {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body,
      }).then(async (answer) => {
        response.writeHead(answer.status, { 'content-type': 'application/json' })
        response.end(Buffer.from(await answer.arrayBuffer()))
      })
    })
  })
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done))
  const { port } = server.address() as AddressInfo
  return { server, address: `http://127.0.0.1:${String(port)}`, sender: () => last }
}

const addresses = z.object({
  channelId: z.string(),
  serviceUrl: z.string(),
  from: z.unknown(),
  recipient: z.unknown(),
  conversation: z.unknown(),
})

/** Starts the client and waits until it listens; it writes its log where it runs. */
async function start(bot: string, port: number, folder: string): Promise<ChildProcess> {
  const program = spawn(
    process.execPath,
    [
      join(playground ?? '', 'cli.js'),
      'start',
      ...['-e', `${bot}/api/messages`, '-c', 'msteams', '-p', String(port), '--disable-telemetry'],
    ],
    { cwd: folder, stdio: ['ignore', 'pipe', 'pipe'] },
  )
  await new Promise<void>((done, fail) => {
    let said = ''
    program.stdout.on('data', (chunk: Buffer) => {
      said += chunk.toString('utf8')
      if (said.includes('Listening on')) done()
    })
    program.on('exit', (code) => {
      fail(new Error(`the playground ended (${String(code)}): ${said}`))
    })
  })
  return program
}

async function stop(program: ChildProcess): Promise<void> {
  const ended = new Promise<void>((done) => program.once('exit', () => done()))
  program.kill()
  await ended
}

async function freePort(): Promise<number> {
  const socket = createSocket()
  await new Promise<void>((done) => socket.listen(0, '127.0.0.1', done))
  const { port } = socket.address() as AddressInfo
  await new Promise<void>((done) => socket.close(() => done()))
  return port
}
