import type {
  Calculation,
  ChatResponse,
  Conversation,
  ConversationList,
  CoverageReport,
  DocumentList,
  DocumentText,
  ExampleList,
  FactCatalogue,
  FactChanges,
  SearchResults,
} from '../../http/contract/index.ts'
import { request, requestJson, withJson } from './request.ts'

const v1 = '/api/v1'

export const getExamples = () => requestJson<ExampleList>(`${v1}/examples`)
export const getFacts = () => requestJson<FactCatalogue>(`${v1}/facts`)
export const getTexts = () => requestJson<DocumentList>(`${v1}/texts`)
export const getText = (id: string) => requestJson<DocumentText>(`${v1}/texts/${encodeURIComponent(id)}`)
export const getCoverage = () => requestJson<CoverageReport>(`${v1}/coverage`)

export const searchClauses = (q: string) =>
  requestJson<SearchResults>(`${v1}/search?${new URLSearchParams({ q, limit: '20' }).toString()}`)

export const getConversations = (cursor?: string) =>
  requestJson<ConversationList>(
    `${v1}/conversations${cursor === undefined ? '' : `?${new URLSearchParams({ cursor }).toString()}`}`,
  )

const conversationPath = (id: string) => `${v1}/conversations/${encodeURIComponent(id)}`

export const getConversation = (id: string) => requestJson<Conversation>(conversationPath(id))

export async function deleteConversation(id: string): Promise<void> {
  await request(conversationPath(id), { method: 'DELETE' })
}

export const changeFacts = (id: string, changes: FactChanges) =>
  requestJson<ChatResponse>(`${conversationPath(id)}/facts`, withJson('PUT', changes))

export const calculationUrl = (id: string, format: 'json' | 'xlsx') =>
  `${conversationPath(id)}/calculation?format=${format}`

export const getCalculation = (id: string) => requestJson<Calculation>(calculationUrl(id, 'json'))
