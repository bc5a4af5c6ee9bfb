/** Every two neighbouring Chinese characters of the text, each pair once. */
export function pairsOf(text: string): readonly string[] {
  const pairs = [...text.matchAll(/[\u4e00-\u9fff]+/gu)].flatMap(([run]) =>
    Array.from(run.slice(1), (_, at) => run.slice(at, at + 2)),
  )
  return [...new Set(pairs)]
}
