import ExcelJS from 'exceljs'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { loadAssistant } from '../../../adapters/assistant.ts'
import {
  calculation,
  chatResponse,
  conversation,
  conversationList,
  coverageReport,
  documentList,
  documentText,
  exampleList,
  factCatalogue,
  profile,
  profileList,
  searchResults,
  unansweredList,
} from '../../../adapters/http/contract/index.ts'
import { testServer, type TestServer } from './test-server.ts'

let server: TestServer
beforeAll(async () => {
  server = await testServer()
})
afterAll(async () => {
  await server.close()
})

const call: TestServer['call'] = (...given) => server.call(...given)
const say = async (text: string, more: object = {}, user = 'zhang') => {
  const response = await call('POST', '/api/v1/chat', { text, ...more }, user)
  expect(response.statusCode, response.body).toBe(200)
  return chatResponse.parse(response.json())
}

const question = '无锡高级工25人，备案两年，都拿证，补多少'

describe('chat', () => {
  it('answers as the command line does, and remembers', async () => {
    const first = await say(question)
    expect(first.reply.amounts[0]).toMatchObject({ kind: 'total', fen: 30_000_000 })
    const second = await say('不对，是15人', { conversationId: first.conversationId })
    expect(second.conversationId).toBe(first.conversationId)
    expect(second.reply.amounts[0]).toMatchObject({ kind: 'total', fen: 18_000_000 })
    const stored = await call('GET', `/api/v1/conversations/${first.conversationId}`)
    expect(
      conversation
        .parse(stored.json())
        .turns.map(({ text, messageId, reply }) => ({ text, messageId, reply })),
    ).toEqual([
      { text: question, messageId: first.messageId, reply: first.reply },
      { text: '不对，是15人', messageId: second.messageId, reply: second.reply },
    ])
  })

  it('streams the same answer as events whose parts are the text', async () => {
    const response = await server.app.inject({
      method: 'POST',
      url: '/api/v1/chat',
      headers: { 'x-user': 'zhang', accept: 'text/event-stream' },
      payload: { text: question },
    })
    expect(response.headers['content-type']).toContain('text/event-stream')
    const events = response.body
      .split('\n\n')
      .filter((block) => block !== '')
      .map((block) => {
        const [, event = '', data = ''] = /^event: (.+)\ndata: (.+)$/u.exec(block) ?? []
        const parsed: unknown = JSON.parse(data)
        return { event, data: parsed }
      })
    const deltas = events.slice(0, -1)
    expect(deltas.every(({ event }) => event === 'delta')).toBe(true)
    expect(deltas.length).toBeGreaterThan(2)
    const last = events.at(-1)
    expect(last?.event).toBe('reply')
    const { reply } = chatResponse.parse(last?.data)
    const texts = deltas.map(({ data }) =>
      typeof data === 'object' && data !== null && 'text' in data ? data.text : '',
    )
    expect(texts.join('')).toBe(reply.text)
    expect(reply).toEqual((await say(question)).reply)
  })

  it('answers the same message once, first and later ones', async () => {
    const first = await say(question, { messageId: 'first' })
    expect(await say(question, { messageId: 'first' })).toEqual(first)
    const { conversationId } = first
    const second = await say('是15人', { conversationId, messageId: 'second' })
    expect(await say('是15人', { conversationId, messageId: 'second' })).toEqual(second)
    const both = await Promise.all(
      [1, 2, 3].map(() => say('换成北京呢', { conversationId, messageId: 'third' })),
    )
    expect(both[1]).toEqual(both[0])
    expect(both[2]).toEqual(both[0])
    const stored = conversation.parse((await call('GET', `/api/v1/conversations/${conversationId}`)).json())
    expect(stored.turns.map(({ messageId }) => messageId)).toEqual(['first', 'second', 'third'])
  })

  it('does not answer other words under a message id already used', async () => {
    await say(question, { messageId: 'used' })
    const response = await call('POST', '/api/v1/chat', { text: '北京补多少', messageId: 'used' })
    expect(response.statusCode).toBe(409)
    expect(response.json()).toMatchObject({ error: { code: 'message-reused' } })
  })

  it('keeps one conversation in order while many go on', async () => {
    const conversations = await Promise.all(
      [11, 12, 13, 14].map(async (count) => {
        const { conversationId } = await say(
          `无锡高级工${String(count)}人，备案一年，都拿证，补多少`,
          {},
          'li',
        )
        const texts = [1, 2, 3, 4, 5].map((more) => `不对，是${String(count * 10 + more)}人`)
        await Promise.all(texts.map((text) => say(text, { conversationId }, 'li')))
        return { conversationId, texts }
      }),
    )
    for (const { conversationId, texts } of conversations) {
      const stored = conversation.parse(
        (await call('GET', `/api/v1/conversations/${conversationId}`, undefined, 'li')).json(),
      )
      expect(stored.turns.slice(1).map(({ text }) => text)).toEqual(texts)
      for (const { text, reply } of stored.turns.slice(1)) {
        const people = Number(/\d+/u.exec(text)?.[0])
        expect(reply.amounts[0]?.fen).toBe(people * 600_000)
      }
    }
  })

  it('answers for the day it is asked about', async () => {
    const { reply } = await say('北京普通高级工10人一年都拿证，补多少', { asOf: '2023-01-01' })
    expect(reply.answer).not.toContain('已废止')
    expect((await say('北京普通高级工10人一年都拿证，补多少')).reply.answer).toContain('已废止')
  })
})

describe('conversations', () => {
  it('are listed newest first with title and place, and deleted', async () => {
    const { conversationId } = await say(question, {}, 'wang')
    await say('北京呢？补多少', {}, 'wang')
    const list = conversationList.parse(
      (await call('GET', '/api/v1/conversations', undefined, 'wang')).json(),
    )
    expect(list.conversations.map(({ title, place, turns }) => ({ title, place, turns }))).toEqual([
      { title: '北京呢？补多少', place: '北京市', turns: 1 },
      { title: question, place: '无锡市', turns: 1 },
    ])
    const deleted = await call('DELETE', `/api/v1/conversations/${conversationId}`, undefined, 'wang')
    expect(deleted.statusCode).toBe(204)
    const again = await call('GET', `/api/v1/conversations/${conversationId}`, undefined, 'wang')
    expect(again.statusCode).toBe(404)
  })

  it('correct a fact: the last question is answered again, and the correction is kept', async () => {
    const { conversationId } = await say(question)
    const path = `/api/v1/conversations/${conversationId}`
    const response = await call('PUT', `${path}/facts`, { facts: { headcount: 30 } })
    const corrected = chatResponse.parse(response.json())
    expect(corrected.reply.amounts[0]).toMatchObject({ fen: 36_000_000 })
    expect(corrected.reply.facts['headcount']).toMatchObject({ value: 30 })
    const next = await say('改成中级工呢', { conversationId })
    expect(next.reply.amounts[0]).toMatchObject({ fen: 30_000_000 })
    const turns = conversation.parse((await call('GET', path)).json()).turns
    expect(turns.map(({ text }) => text)).toEqual([question, '', '改成中级工呢'])
  })

  it('say why a fact cannot be so', async () => {
    const { conversationId } = await say(question)
    const response = await call('PUT', `/api/v1/conversations/${conversationId}/facts`, {
      facts: { headcount: '三十' },
    })
    expect(response.statusCode).toBe(422)
    expect(response.json()).toMatchObject({
      error: { code: 'bad-fact', message: expect.stringContaining('人数') as unknown },
    })
  })
})

describe('测算表', () => {
  it('is the last answer with an amount, with its facts, arithmetic, clauses, assumptions and day', async () => {
    const { conversationId, reply } = await say(question)
    await say('要交哪些材料', { conversationId })
    const response = await call('GET', `/api/v1/conversations/${conversationId}/calculation`)
    const table = calculation.parse(response.json())
    expect(table).toMatchObject({
      question,
      asOf: '2026-11-21',
      lines: reply.amounts,
      clauses: reply.citations,
    })
    expect(table.headline).toBe('补贴合计300,000元。')
    expect(table.remarks).toContain('25人 × 6000元/人年 × 2年 = 300,000元')
    expect(table.facts).toContainEqual({ id: 'headcount', label: '人数', value: '25人', from: 'user' })
    expect(table.assumptions.length).toBeGreaterThan(0)
  })

  it('as a workbook: one sheet that prints on A4, amounts as numbers, no formula', async () => {
    const { conversationId } = await say(question)
    await call('PUT', `/api/v1/conversations/${conversationId}/facts`, { facts: { headcount: 30 } })
    const response = await call('GET', `/api/v1/conversations/${conversationId}/calculation?format=xlsx`)
    expect(response.headers['content-type']).toContain('spreadsheetml')
    expect(decodeURIComponent(String(response.headers['content-disposition']))).toContain(
      '学徒制补贴测算表-2026-11-21.xlsx',
    )
    const workbook = new ExcelJS.Workbook()
    const bytes = new Uint8Array(response.rawPayload)
    await workbook.xlsx.load(bytes.buffer)
    expect(workbook.worksheets).toHaveLength(1)
    const [sheet] = workbook.worksheets
    expect(sheet?.pageSetup).toMatchObject({ paperSize: 9, fitToPage: true, fitToWidth: 1 })
    expect(sheet?.pageSetup.printArea).toBe(`A1:D${String(sheet?.rowCount)}`)
    const values: unknown[] = []
    sheet?.eachRow((row) => {
      row.eachCell((cell) => {
        expect(cell.type).not.toBe(ExcelJS.ValueType.Formula)
        values.push(cell.value)
      })
    })
    expect(values).toContain(360_000)
    expect(values).toContain(question)
  })

  it('text that looks like a formula stays text', async () => {
    const { conversationId } = await say(`=1+1 ${question}`)
    const response = await call('GET', `/api/v1/conversations/${conversationId}/calculation?format=xlsx`)
    const workbook = new ExcelJS.Workbook()
    await workbook.xlsx.load(new Uint8Array(response.rawPayload).buffer)
    expect(workbook.worksheets[0]?.getCell('B2').value).toBe(`=1+1 ${question}`)
  })

  it('is refused where nothing was reckoned', async () => {
    const { conversationId } = await say('无锡要交哪些材料')
    const response = await call('GET', `/api/v1/conversations/${conversationId}/calculation`)
    expect(response.statusCode).toBe(409)
    expect(response.json()).toMatchObject({ error: { code: 'nothing-calculated' } })
  })
})

describe('what is known', () => {
  it('facts say how they are answered, the region among them', async () => {
    const { facts } = factCatalogue.parse((await call('GET', '/api/v1/facts')).json())
    const byId = new Map(facts.map((fact) => [fact.id, fact]))
    expect(byId.get('headcount')).toMatchObject({ label: '人数', kind: 'number', unit: '人' })
    expect(byId.get('certified')).toMatchObject({ kind: 'boolean' })
    expect(byId.get('level')).toMatchObject({
      kind: 'choice',
      options: ['初级工', '中级工', '高级工', '技师', '高级技师'].map((value) => ({ value, label: value })),
    })
    expect(byId.get('region')).toMatchObject({ kind: 'place' })
    expect(new Set(facts.map(({ id }) => id)).size).toBe(facts.length)
  })

  it('every place offered is one an answer can be given for', async () => {
    const { facts } = factCatalogue.parse((await call('GET', '/api/v1/facts')).json())
    const region = facts.find(({ id }) => id === 'region')
    if (region?.kind !== 'place') expect.fail('no region')
    const { conversationId } = await say('高级工25人补多少')
    for (const { value } of region.options) {
      const response = await call('PUT', `/api/v1/conversations/${conversationId}/facts`, {
        facts: { region: value },
      })
      expect(response.statusCode, `${value} ${response.body}`).toBe(200)
    }
  })

  it('examples are answered', async () => {
    const { examples } = exampleList.parse((await call('GET', '/api/v1/examples')).json())
    expect(examples).toHaveLength(3)
    for (const { text } of examples) expect((await say(text)).reply.outcome).toBe('answer')
  })

  it('texts carry status and relations on the day asked about', async () => {
    const today = documentList.parse((await call('GET', '/api/v1/texts')).json())
    expect(today.documents).toHaveLength(7)
    const beijing = (list: typeof today) => list.documents.find(({ id }) => id === 'beijing-2022-11')?.status
    expect(beijing(today)).toMatchObject({ kind: 'repealed', effective: '2024-11-26' })
    const before = documentList.parse((await call('GET', '/api/v1/texts?asOf=2024-11-25')).json())
    expect(beijing(before)).toEqual({ kind: 'in-force' })
    const between = documentList.parse((await call('GET', '/api/v1/texts?asOf=2024-11-30')).json())
    expect(beijing(between)).toMatchObject({ kind: 'repealed-unpublished', published: '2024-12-31' })
    expect(today.relations.some(({ kind }) => kind === '转发')).toBe(true)
  })

  it('a text comes with its tree, whose nodes lie inside it', async () => {
    const body = documentText.parse((await call('GET', '/api/v1/texts/wuxi-2024')).json())
    expect(body.tree).toMatchObject({ start: body.start, end: body.end })
    const check = (node: typeof body.tree) => {
      for (const child of node.children) {
        expect(child.start).toBeGreaterThanOrEqual(node.start)
        expect(child.end).toBeLessThanOrEqual(node.end)
        check(child)
      }
    }
    check(body.tree)
    const { reply } = await say(question)
    for (const { quote, start, end } of reply.citations) expect(body.raw.slice(start, end)).toBe(quote)
  })

  it('search stays with the place, quotes the text, and bounds what it gives', async () => {
    const found = searchResults.parse(
      (
        await call(
          'GET',
          `/api/v1/search?${new URLSearchParams({ q: '补贴标准', place: '无锡', limit: '3' }).toString()}`,
        )
      ).json(),
    )
    expect(found.results.length).toBeGreaterThan(0)
    expect(found.results.length).toBeLessThanOrEqual(3)
    expect(new Set(found.results.map(({ documentId }) => documentId))).toEqual(new Set(['wuxi-2024']))
    const everywhere = searchResults.parse(
      (
        await call('GET', `/api/v1/search?${new URLSearchParams({ q: '补贴标准', limit: '50' }).toString()}`)
      ).json(),
    )
    expect(new Set(everywhere.results.map(({ documentId }) => documentId)).size).toBeGreaterThan(3)
    expect(everywhere.results.every(({ quote }) => quote.length <= 600)).toBe(true)
  })

  it('coverage is that of the command line', async () => {
    const report = coverageReport.parse((await call('GET', '/api/v1/coverage')).json())
    expect(report.total).toBe(420)
    expect(report.covered + report.excluded).toBe(420)
  })

  it('what nothing answered is kept for the officer, personal numbers masked', async () => {
    const real = loadAssistant()
    const puzzled = await testServer({
      assistant: {
        ...real,
        turn: (state, text, asOf) => ({ ...real.turn(state, text, asOf), unanswered: { place: 'wuxi' } }),
      },
    })
    const text = '无锡的学徒张三身份证140302199001010009，手机 138 0013 8000，2024年4月2日起住宿舍怎么分配'
    const headers = { 'x-user': 'zhao' }
    await puzzled.app.inject({ method: 'POST', url: '/api/v1/chat', headers, payload: { text } })
    const response = await puzzled.app.inject({ url: '/api/v1/unanswered', headers })
    expect(unansweredList.parse(response.json()).questions).toMatchObject([
      {
        place: 'wuxi',
        text: '无锡的学徒张三身份证〔18位号码〕，手机 〔11位号码〕，2024年4月2日起住宿舍怎么分配',
      },
    ])
    expect(puzzled.logged.join('')).not.toContain('1403')
    await puzzled.close()
  })
})

describe('profiles', () => {
  const draft = {
    name: '示例公司',
    region: '无锡',
    size: '中型',
    cohorts: [{ label: '一班', level: '高级工', headcount: 25, years: 1 }],
  }

  it('are made, read, changed, listed and deleted by their owner only', async () => {
    const made = profile.parse((await call('POST', '/api/v1/profiles', draft)).json())
    expect(made).toMatchObject(draft)
    const path = `/api/v1/profiles/${made.id}`
    expect(profile.parse((await call('GET', path)).json())).toEqual(made)
    for (const [method, body] of [['GET'], ['PUT', draft], ['DELETE']] as const)
      expect((await call(method, path, body, 'li')).statusCode).toBe(404)
    const changed = await call('PUT', path, { ...draft, name: '改名公司' })
    expect(profile.parse(changed.json())).toMatchObject({ id: made.id, name: '改名公司' })
    const list = profileList.parse((await call('GET', '/api/v1/profiles')).json())
    expect(list.profiles.map(({ name }) => name)).toEqual(['改名公司'])
    expect((await call('DELETE', path)).statusCode).toBe(204)
    expect((await call('GET', path)).statusCode).toBe(404)
  })

  it('a conversation begins knowing one, and says which facts it took from it', async () => {
    const { id } = profile.parse((await call('POST', '/api/v1/profiles', draft)).json())
    const { reply, conversationId } = await say('都拿到证了，补多少', { profileId: id })
    expect(reply.amounts[0]).toMatchObject({ kind: 'total', fen: 25 * 600_000 })
    expect(reply.facts).toMatchObject({
      region: { value: '无锡市', from: 'profile' },
      headcount: { value: 25, from: 'profile' },
      level: { value: '高级工', from: 'profile' },
      certified: { value: true, from: 'user' },
    })
    const corrected = (await say('不对，是20人', { conversationId })).reply
    expect(corrected.facts).toMatchObject({
      headcount: { value: 20, from: 'user' },
      level: { from: 'profile' },
    })
    expect(
      conversation.parse((await call('GET', `/api/v1/conversations/${conversationId}`)).json()).profileId,
    ).toBe(id)
    const foreign = await call('POST', '/api/v1/chat', { text: '补多少', profileId: id }, 'li')
    expect(foreign.statusCode).toBe(404)
    expect(foreign.json()).toMatchObject({ error: { code: 'unknown-profile' } })
    await call('DELETE', `/api/v1/profiles/${id}`)
  })

  it('every mistake is told', async () => {
    const response = await call('POST', '/api/v1/profiles', { region: '无锡', size: '巨型', shoe: 1 })
    expect(response.statusCode).toBe(422)
    const { error } = response.json<{ error: { hint: string } }>()
    expect(error.hint).toContain('巨型')
    expect(error.hint).toContain('shoe')
  })
})

describe('for operators', () => {
  it('health, readiness, metrics', async () => {
    expect((await server.app.inject('/healthz')).json()).toEqual({ status: 'ok' })
    expect((await server.app.inject('/readyz')).json()).toEqual({ status: 'ready' })
    const metrics = await server.app.inject('/metrics')
    expect(metrics.body).toMatch(
      /xuetutong_http_request_seconds_count\{method="POST",route="\/api\/v1\/chat",status="200"\} \d+/u,
    )
  })

  it('OpenAPI lists every route with its schemas', async () => {
    const { paths } = (await server.app.inject('/api/openapi.json')).json<{ paths: Record<string, object> }>()
    expect(Object.keys(paths)).toEqual(
      expect.arrayContaining([
        '/api/v1/chat',
        '/api/v1/conversations',
        '/api/v1/conversations/{id}',
        '/api/v1/conversations/{id}/facts',
        '/api/v1/conversations/{id}/calculation',
        '/api/v1/facts',
        '/api/v1/examples',
        '/api/v1/texts',
        '/api/v1/texts/{id}',
        '/api/v1/search',
        '/api/v1/coverage',
        '/api/v1/unanswered',
        '/api/v1/profiles',
        '/api/v1/profiles/{id}',
        '/api/v1/jobs/{id}',
      ]),
    )
    expect(JSON.stringify(paths['/api/v1/chat'])).toContain('conversationId')
  })

  it('the log knows routes and codes, and nothing anybody typed', () => {
    expect(server.logged.length).toBeGreaterThan(50)
    const everything = server.logged.join('')
    expect(everything).toContain('/api/v1/chat')
    for (const typed of [
      '无锡',
      '高级工',
      '25',
      '140302',
      '13800138000',
      '示例公司',
      '张三',
      '补贴标准',
      encodeURIComponent('补贴标准'),
    ])
      expect(everything.replace(/"(?:time|reqId|ms)":[^,}]*/gu, '')).not.toContain(typed)
  })
})
