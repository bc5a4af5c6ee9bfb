import type { KnownClass } from './classes-known.ts'

/** 改回两年，高级工再少3个人: what is turned back is of the one class named next. */
export function turnedBack(
  text: string,
  named: (words: string) => readonly KnownClass[],
): { readonly own: KnownClass; readonly words: string; readonly rest: string } | undefined {
  const [said, words = ''] = turns.exec(text) ?? []
  if (said === undefined) return undefined
  const rest = text.slice(said.length)
  const [own, ...more] = named(rest)
  return own === undefined || more.length > 0 ? undefined : { own, words: `改成${words}`, rest }
}

const turns =
  /^(?:那|还是|再|，)*(?:改|换|调|变)回(?:到|成)?((?:\d|[一二两三])年(?:期|制)?)(?:吧|了)?[，。；]/u
