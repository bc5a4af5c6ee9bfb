import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod'
import type { Assistant } from '../../bot/index.ts'
import type { Bot, DirectLine } from '../channels/index.ts'
import type { Conversations } from '../conversation/index.ts'
import type { Jobs } from '../jobs/index.ts'
import type { McpRequest, McpResponse } from '../mcp/index.ts'
import type { Contracts, PersonTurns, PortalSettings } from '../portal/index.ts'
import type { Prepare } from '../prepare/index.ts'
import type { Reminders } from '../reminders/index.ts'
import type { TeamsSignIn } from '../sign-in/index.ts'
import type { Owner, Store } from '../store/index.ts'
import type { Library } from './library.ts'

/** Everything a route may use of the product; wired in `adapters/server.ts`. */
export interface HttpPorts {
  readonly assistant: Assistant
  readonly library: Library
  readonly prepare: Prepare
  readonly conversations: Conversations
  readonly store: Store
  readonly jobs: Jobs
  readonly bot: Bot
  /** Undefined: off. */
  readonly directLine: DirectLine | undefined
  readonly reminders: Reminders
  /** Sign-in of Teams users; undefined: off. */
  readonly teamsSignIn: TeamsSignIn | undefined
  /** Where users reach the server, when it is another address than the one it listens to. */
  readonly publicUrl: string | undefined
  /** Answers other assistants by the Model Context Protocol; left out: there is no `/mcp`. */
  readonly mcp?: (request: McpRequest, onError: (error: Error) => void) => Promise<McpResponse>
  readonly portals: Portals
  /** ISO date in Beijing. */
  readonly today: () => string
  /** ISO moment. */
  readonly now: () => string
  readonly newId: () => string
}

/** Contracts of filing pages, and the jobs that open a browser. */
export interface Portals {
  readonly contracts: Contracts
  readonly turns: PersonTurns
  readonly settings: PortalSettings
}

/** A resource's routes: a Fastify plugin under `/api/v1`, with zod for schemas. Every request there has an `owner`. */
export type Resource = FastifyPluginAsyncZod<HttpPorts>

/** An endpoint of another system's protocol under `/api`: it proves callers itself, and there is no `owner`. */
export type ChannelRoute = FastifyPluginAsyncZod<HttpPorts>

declare module 'fastify' {
  interface FastifyRequest {
    /** Set before any route under `/api` runs. */
    owner: Owner
  }
}
