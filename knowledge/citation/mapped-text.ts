/**
 * A rewritten text that still knows where each of its UTF-16 code units came from. One raw cluster may
 * give several code units (㎡ → m2) and several raw code units may give one (surrogates, e + accent).
 */
export interface MappedText {
  readonly raw: string
  readonly text: string
  /** Raw offset where the source of code unit `index` starts; the raw length at and past the end. */
  readonly at: (index: number) => number
  /** Raw offset just past the source of code unit `index`; 0 before the first. */
  readonly endAt: (index: number) => number
}

export interface MappedTextBuilder {
  readonly push: (text: string, start: number, end: number) => void
  readonly build: () => MappedText
}

/** Collects rewritten pieces with the raw range each one came from. */
export function createMappedText(raw: string): MappedTextBuilder {
  const parts: string[] = []
  const starts: number[] = []
  const ends: number[] = []
  return {
    push: (text, start, end) => {
      if (text === '') return
      parts.push(text)
      for (let i = 0; i < text.length; i++) {
        starts.push(start)
        ends.push(end)
      }
    },
    build: () => ({
      raw,
      text: parts.join(''),
      at: (index) => (index < 0 ? 0 : (starts[index] ?? raw.length)),
      endAt: (index) => (index < 0 ? 0 : (ends[index] ?? raw.length)),
    }),
  }
}
