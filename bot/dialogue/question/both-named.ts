/** The two topics of a question that asks for each of them (企业导师和学校老师各什么条件); undefined where it does not. */
export function bothNamed(text: string, favour: readonly string[]): readonly string[] | undefined {
  if (firstThenRest.test(text) && favour.includes('remainder-payment'))
    return ['advance-payment', 'remainder-payment']
  return pairs.find(
    ({ one, other, topics }) =>
      one.test(text) &&
      other.test(text) &&
      /各|分别/u.test(text) &&
      topics.some((topic) => favour.includes(topic)),
  )?.topics
}

const pairs: readonly {
  readonly one: RegExp
  readonly other: RegExp
  readonly topics: readonly [string, string]
}[] = [
  {
    one: /预拨|预付|首笔|第一笔/u,
    other: /尾款|余款|剩余/u,
    topics: ['advance-payment', 'remainder-payment'],
  },
  {
    one: /企业(?:的|这边|那边)?导师|师傅|厂里(?:的)?导师/u,
    other: /(?:学校|机构|院校|学院|技校)(?:的|这边|那边)?(?:指导)?(?:老师|教师|导师)/u,
    topics: ['enterprise-mentor', 'institution-teacher'],
  },
]

/** 先拨多少后面拨多少; 一共预拨了多少，尾款多少. */
const firstThenRest =
  /预[拨付支](?:了|的)?多少[^？！]{0,6}(?:尾款|余款|剩余|剩下)[^，。？！]{0,4}多少|先(?:能|可以)?(?:拨|给|付|预拨|拿)多少[^？！]{0,6}(?:后面|后来|之后|最后|后|剩下|剩|余下|再)[^，。？！]{0,4}多少/u
