import { afterAll, beforeAll, expect, test } from 'vitest'
import { quietEnvironment } from '../../../adapters/llm/quiet-environment.ts'
import { calling } from './completion.ts'
import { json, startEndpoint, type EndpointServer } from './endpoint-server.ts'
import { refineAt, talk } from './talk.ts'

let ours: EndpointServer
let theirs: EndpointServer
beforeAll(async () => {
  ours = await startEndpoint((_, response) => {
    json(response, calling('arrange', '{"order":["L1","L2","L3","L4","L5"]}'))
  })
  theirs = await startEndpoint((_, response) => {
    json(response, '{}')
  })
})
afterAll(async () => {
  await ours.close()
  await theirs.close()
})

test('variables of the libraries are taken out, others stay', () => {
  const env = {
    PATH: '/bin',
    LANGSMITH_TRACING: 'true',
    LANGCHAIN_API_KEY: 'x',
    OPENAI_API_KEY: 'y',
    LC_ALL: 'C',
  }
  quietEnvironment(env)
  expect(env).toEqual({ PATH: '/bin', LC_ALL: 'C' })
})

test('nothing is traced, and no key, address or header but ours is used', async () => {
  const set = {
    LANGSMITH_TRACING: 'true',
    LANGCHAIN_TRACING_V2: 'true',
    LANGSMITH_API_KEY: 'foreign',
    LANGSMITH_ENDPOINT: theirs.url,
    OPENAI_API_KEY: 'foreign',
    OPENAI_BASE_URL: theirs.url,
    OPENAI_ORG_ID: 'foreign',
  }
  Object.assign(process.env, set)
  const [reply] = await talk(refineAt(ours.url), ['北京学徒离职几天内报备'])
  expect(reply?.phrasing).toBe('model')
  expect(theirs.received).toEqual([])
  expect(ours.received.map(({ authorization }) => authorization)).toEqual(['Bearer key-of-a-test'])
  expect(Object.keys(set).filter((name) => process.env[name] !== undefined)).toEqual([])
})
