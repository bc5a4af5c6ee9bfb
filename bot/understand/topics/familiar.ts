/** How much of a text this field knows: the share of its pairs of neighbouring characters, 0 to 1; 1 when it has none. */
export type Familiarity = (text: string) => number

/** What every question may hold, whatever it is about. */
const grammar =
  /\d+(?:\.\d+)?|能不能|可不可以|行不行|是不是|有没有|多少钱?|几天|怎么办?|怎样|什么|多久|请问|麻烦|你好|我们?|咱们?|公司|单位|企业|一下|到底|[吗呢吧啊要能行得的了是有给几哪谁和跟还也都会就在把被让那没不个为对]/g

/** @param known texts of the field, normalised as the questions are */
export function createFamiliarity(known: readonly string[]): Familiarity {
  const pairs = new Set(known.flatMap((text) => pairsOf(text)))
  return (text) => {
    const own = pairsOf(text.replace(grammar, ' '))
    return own.length === 0 ? 1 : own.filter((pair) => pairs.has(pair)).length / own.length
  }
}

function pairsOf(text: string): readonly string[] {
  return [...text.matchAll(/[\u4e00-\u9fff]+/g)].flatMap(([run]) =>
    Array.from({ length: run.length - 1 }, (_, at) => run.slice(at, at + 2)),
  )
}
