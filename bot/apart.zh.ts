/** What is said of some of the people told apart. */
export const apartPhrases = {
  ofThose: (count: number, verdict: string) => `这${String(count)}人${verdict}`,
  countedStill: (count: number) => `这${String(count)}人照算，不减。`,
  kindCounts: (kind: string, count: number) => `${kind}人员写在培养对象里，这${String(count)}人照算，不减。`,
  ofKind: (kind: string, line: string) => (line.startsWith(kind) ? line : `${kind}人员：${line}`),
  apartNotCounted: '其余的人照旧；要看不算他们是多少，请说「去掉他们」。',
  whoseApart: (count: number, sums: string) =>
    `去掉这${String(count)}人以后是多少，要看他们原来是哪种结果：${sums}。`,
  askWhoseApart: (count: number) => `请问这${String(count)}人属于上面哪一种？`,
}
