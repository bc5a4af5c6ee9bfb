export { catalogues, languages, MessagesContext, useMessages } from './catalogues.ts'
export type { Language, Messages } from './catalogues.ts'
