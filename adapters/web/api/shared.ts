import { getFacts, getTexts } from './resources.ts'

/** What does not change while the page is open is asked for once; a failure is not kept. */
function once<T>(load: () => Promise<T>): () => Promise<T> {
  let kept: Promise<T> | undefined
  return () => {
    kept ??= load().catch((error: unknown) => {
      kept = undefined
      throw error
    })
    return kept
  }
}

export const factCatalogue = once(getFacts)
export const documentList = once(getTexts)
