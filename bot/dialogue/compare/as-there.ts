import type { PlaceMention } from '../../understand/index.ts'

/**
 * 广州能像无锡那样线上不超过40%吗, and 是不是跟北京一样5000 of the place asked about before: a figure that is another place's is put forward for this one, and
 * asked of its own text. The question without that other place; undefined where nothing is likened, or both places are asked about.
 */
export function withoutLikeness(
  text: string,
  mentions: readonly PlaceMention[],
  here: string | undefined,
  rulesOf: (id: string) => string | undefined,
): string | undefined {
  const known = mentions.flatMap((mention) => (mention.kind === 'known' ? [mention] : []))
  const other = known.at(-1)
  if (other === undefined || known.length > 2 || known.length < mentions.length) return undefined
  const own = known.length === 2 ? known[0]?.id : here
  if (own === undefined || rulesOf(own) === undefined || rulesOf(own) === rulesOf(other.id)) return undefined
  const ahead = (known.length === 2 ? asThat : asThatOrLike).exec(text.slice(0, other.start))
  const behind = soThere.exec(text.slice(other.end))
  if (ahead === null || behind === null) return undefined
  const rest = text.slice(other.end + behind[0].length)
  return /^[^，。？！]*\d/u.test(rest) ? `${text.slice(0, ahead.index)}${rest}` : undefined
}

const asThat = /(?:也)?(?:像|学)$/u
const asThatOrLike = /(?:也)?(?:像|学|跟|和|与|同)$/u
const soThere = /^(?:市|省)?(?:那边|那里)?(?:的)?(?:那样|一样|似的|一般|同样|那么)(?:都|也|是|就)*/u
