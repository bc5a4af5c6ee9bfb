import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { calling, completion, writing } from './completion.ts'
import { json, startEndpoint, type Behaviour, type EndpointServer } from './endpoint-server.ts'
import { refineAt, said, talk, talkAlone } from './talk.ts'
import { wellBehaved } from './well-behaved.ts'

/** An answer of five lines with two notes: there is something to arrange. */
const question = '北京学徒离职几天内报备'
const [own] = talkAlone([question])
if (own === undefined) throw new TypeError('no reply')

let server: EndpointServer
beforeAll(async () => {
  server = await startEndpoint(() => undefined)
})
beforeEach(() => {
  server.received.length = 0
})
afterAll(() => server.close())

const order = ['L1', 'L2', 'L3', 'L4', 'L5']
const arrange =
  (args: unknown): Behaviour =>
  (_, response) => {
    json(response, calling('arrange', JSON.stringify(args)))
  }
const written =
  (text: string): Behaviour =>
  (_, response) => {
    json(response, writing(text))
  }

/** How it misbehaves, what comes of it, and how often it is asked. */
const misbehaviours: readonly (readonly [string, Behaviour, string, number])[] = [
  [
    '500',
    (_, response) => {
      json(response, '{"error":{"message":"boom"}}', 500)
    },
    'http-error',
    1,
  ],
  [
    '429',
    (_, response) => {
      json(response, '{"error":{"message":"slow down"}}', 429)
    },
    'http-error',
    1,
  ],
  [
    '401',
    (_, response) => {
      json(response, '{"error":{"message":"key"}}', 401)
    },
    'http-error',
    1,
  ],
  [
    '400 whatever is asked',
    (_, response) => {
      json(response, '{"error":{"message":"no"}}', 400)
    },
    'http-error',
    3,
  ],
  [
    'HTML',
    (_, response) => {
      response.writeHead(200, { 'content-type': 'text/html' }).end('<html>login</html>')
    },
    'not-json',
    1,
  ],
  [
    'HTML called JSON',
    (_, response) => {
      json(response, '<html>login</html>')
    },
    'bad-reply',
    1,
  ],
  [
    'a redirect elsewhere',
    (_, response) => {
      response.writeHead(302, { location: 'http://127.0.0.1:9/v1' }).end()
    },
    'unreachable',
    1,
  ],
  [
    'no body',
    (_, response) => {
      json(response, '')
    },
    'bad-reply',
    1,
  ],
  [
    'a body cut off',
    (_, response) => {
      json(response, completion({ content: 'x' }).slice(0, 40))
    },
    'bad-reply',
    1,
  ],
  [
    'the connection cut',
    (_, response) => {
      response.destroy()
    },
    'unreachable',
    1,
  ],
  [
    'a body of 10 MB',
    (_, response) => {
      json(response, writing('长'.repeat(10_000_000 / 3)))
    },
    'too-large',
    1,
  ],
  [
    'no choices',
    (_, response) => {
      json(response, '{"choices":[]}')
    },
    'bad-reply',
    1,
  ],
  [
    'arguments cut off',
    (_, response) => {
      json(response, calling('arrange', '{"order":["L1","L2"'))
    },
    'bad-reply',
    1,
  ],
  [
    'another function called',
    (_, response) => {
      json(response, calling('subsidy', '{"order":["L1"]}'))
    },
    'bad-reply',
    1,
  ],
  [
    'a loop of calls',
    (_, response) => {
      json(
        response,
        completion({
          tool_calls: Array.from({ length: 50 }, (_each, at) => ({
            id: `c${String(at)}`,
            type: 'function',
            function: { name: 'search', arguments: '{}' },
          })),
        }),
      )
    },
    'bad-reply',
    1,
  ],
  [
    'a refusal',
    (_, response) => {
      json(response, completion({ refusal: '我不能帮忙' }))
    },
    'bad-reply',
    1,
  ],
  ['plain text where a call was asked', written('好的，每人每年补贴6000元，放心申报。'), 'bad-reply', 1],
  ['another language', written('Sure! The subsidy is 6000 yuan per person.'), 'bad-reply', 1],
  ['an empty answer', written(''), 'bad-reply', 1],
  ['text beside the order', arrange({ order, text: '每人6000元' }), 'bad-reply', 1],
  ['sentences for ids', arrange({ order: ['每人每年6000元', ...order] }), 'unknown-id', 1],
  ['an unknown id', arrange({ order: [...order, 'L6'] }), 'unknown-id', 1],
  ['a duplicate id', arrange({ order: [...order, 'L3'] }), 'duplicate-id', 1],
  ['a line left out', arrange({ order: ['L1', 'L2', 'L3', 'L5'] }), 'missing-line', 1],
  ['nothing', arrange({ order: [] }), 'missing-line', 1],
  ['the answer not first', arrange({ order: ['L3', 'L1', 'L2', 'L4', 'L5'] }), 'order', 1],
  ['what repeals the text not at once', arrange({ order: ['L1', 'L3', 'L2', 'L4', 'L5'] }), 'order', 1],
  ['the sources not last', arrange({ order: ['L1', 'L2', 'L5', 'L3', 'L4'] }), 'order', 1],
  ['a phrase before nothing', arrange({ order: [...order, 'also'] }), 'phrase-place', 1],
  ['a phrase before the answer', arrange({ order: ['also', ...order] }), 'phrase-place', 1],
  [
    'two phrases in a row',
    arrange({ order: ['L1', 'L2', 'also', 'besides', 'L3', 'L4', 'L5'] }),
    'phrase-place',
    1,
  ],
  [
    'a phrase where it does not belong',
    arrange({ order: ['L1', 'L2', 'reckoning', 'L3', 'L4', 'L5'] }),
    'phrase-place',
    1,
  ],
]

describe('whatever the endpoint does, the reply is the one without a model, and says why', () => {
  test.each(misbehaviours)('%s', async (_, behave, reason, asked) => {
    server.behave = behave
    const [reply] = await talk(refineAt(server.url), [question])
    if (reply === undefined) expect.fail('no reply')
    expect(JSON.stringify(said(reply))).toBe(JSON.stringify(said(own)))
    expect([reply.phrasing, reply.phrasingReason]).toEqual(['fallback', reason])
    expect(server.received).toHaveLength(asked)
  })
})

describe('an honest model is taken in whatever form it answers', () => {
  const honest = '{"order":["L1","L2","also","L4","L3","L5"]}'
  const forms: readonly (readonly [string, Behaviour, readonly string[]])[] = [
    [
      'a call',
      (_, response) => {
        json(response, calling('arrange', honest))
      },
      ['functionCalling'],
    ],
    ['JSON where a call was asked', written(honest), ['functionCalling']],
    ['JSON in a fence', written('```json\n' + honest + '\n```'), ['functionCalling']],
    ['JSON after its thoughts', written(`<think>先看 {规则}…</think>\n${honest}`), ['functionCalling']],
    ['JSON between words', written(`好的：${honest} 请查收`), ['functionCalling']],
    [
      'JSON mode, where calls are refused',
      ({ way }, response) => {
        if (way === 'functionCalling') json(response, '{"error":{"message":"tool_choice"}}', 400)
        else json(response, writing(honest))
      },
      ['functionCalling', 'jsonMode'],
    ],
    [
      'text, where both are refused',
      ({ way }, response) => {
        if (way !== 'text') json(response, '{"error":{"message":"unsupported"}}', 422)
        else json(response, writing(honest))
      },
      ['functionCalling', 'jsonMode', 'text'],
    ],
  ]
  test.each(forms)('%s', async (_, behave, ways) => {
    server.behave = behave
    const refine = refineAt(server.url)
    const [reply, again] = [...(await talk(refine, [question])), ...(await talk(refine, [question]))]
    expect(reply?.phrasing).toBe('model')
    const lines = own.answer.split('\n')
    expect(reply?.answer.split('\n')).toEqual([
      lines[0],
      lines[1],
      `另外，${lines[3] ?? ''}`,
      lines[2],
      lines[4],
    ])
    expect(reply?.text.slice(reply.answer.length)).toBe(own.text.slice(own.answer.length))
    expect({ ...reply, text: '', answer: '' }).toEqual({ ...own, phrasing: 'model', text: '', answer: '' })
    expect(again).toEqual(reply)
    // What was refused once is not tried again.
    expect(server.received.map(({ way }) => way)).toEqual([...ways, ways.at(-1)])
  })
})

test('what is sent: the settings, no figure of the answer, no number of a person', async () => {
  server.behave = ({ user, body }, response) => {
    json(
      response,
      calling(
        'arrange',
        wellBehaved(body.tools?.[0]?.function.name ?? '', user, () => false),
      ),
    )
  }
  const asked = '无锡高级工25人备案两年都取证补多少，张三的身份证是11010519491231002X，手机13800138000'
  const [reply] = await talk(refineAt(server.url), [asked])
  expect(reply?.amounts.map(({ fen }) => fen)).toContain(30_000_000)
  const [sent] = server.received
  if (sent === undefined) expect.fail('nothing was sent')
  expect([sent.path, sent.authorization, sent.body.model]).toEqual([
    '/v1/chat/completions',
    'Bearer key-of-a-test',
    'fake',
  ])
  expect(sent.user).not.toMatch(/11010519491231002|13800138000|\d{2,}/u)
  expect(sent.raw).not.toContain('11010519491231002')
})
