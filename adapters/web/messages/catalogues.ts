import { createContext, useContext } from 'react'
import { en } from './messages.en.ts'
import { zh } from './messages.zh.ts'
import type { Messages } from './shape.ts'

export type { Messages } from './shape.ts'

export const languages = ['zh-CN', 'en'] as const
export type Language = (typeof languages)[number]

export const catalogues: Readonly<Record<Language, Messages>> = { 'zh-CN': zh, en }

export const MessagesContext = createContext<Messages>(zh)

/** The words of the page in the language chosen. */
export function useMessages(): Messages {
  return useContext(MessagesContext)
}
