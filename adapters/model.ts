import { performance } from 'node:perf_hooks'
import type { Assistant } from '../bot/index.ts'
import { readConfig } from './config.ts'
import { maskPersonalNumbers } from './conversation/index.ts'
import {
  connectEndpoint,
  refineWithModel,
  systemTimer,
  type ModelSettings,
  type Refine,
} from './llm/index.ts'
import type { ConfigMistake } from './settings.ts'

/** The model of the settings at the edges of a conversation. LangChain is loaded here and nowhere before. */
export function connectModel(settings: ModelSettings, assistant: Assistant): Refine {
  return refineWithModel({
    assistant,
    mask: maskPersonalNumbers,
    connect: () => connectEndpoint(settings),
    timeoutMs: settings.timeoutMs,
    timer: systemTimer,
    now: () => performance.now(),
  })
}

/** The model's settings alone, for a command that needs no other; every mistake in them. */
export function readModelSettings(
  env: Readonly<Record<string, string | undefined>>,
):
  | { readonly kind: 'settings'; readonly settings: ModelSettings | undefined }
  | { readonly kind: 'mistakes'; readonly mistakes: readonly ConfigMistake[] } {
  const own = Object.fromEntries(Object.entries(env).filter(([name]) => name.startsWith('XUETUTONG_MODEL')))
  const read = readConfig(own)
  return read.kind === 'mistakes' ? read : { kind: 'settings', settings: read.config.model }
}
