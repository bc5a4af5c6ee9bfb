/** Han unigrams and bigrams, and runs of Latin letters and digits, after NFKC, in lower case. All else separates. */
export function tokensOf(text: string): readonly string[] {
  const tokens: string[] = []
  for (const match of text.normalize('NFKC').toLowerCase().matchAll(RUN)) {
    const run = match[0]
    if (!HAN.test(run)) tokens.push(run)
    else {
      const chars = [...run]
      for (const [i, char] of chars.entries()) {
        tokens.push(char)
        const next = chars[i + 1]
        if (next !== undefined) tokens.push(char + next)
      }
    }
  }
  return tokens
}

const RUN = /\p{Script=Han}+|[a-z0-9]+(?:\.\d+)?/gu
const HAN = /^\p{Script=Han}/u
