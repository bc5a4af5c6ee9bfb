import type { ConversationState } from '../state.ts'

/** What is told of one mentor or teacher alone. */
const ofMentor = [
  'can-guide',
  'post-experience-months',
  'mentor-level',
  'mentor-title',
  'backbone',
  'teaching-months',
  'dual-qualified',
  'bj-teacher-basis',
]

/** What is told of one apprentice alone. */
const ofApprentice = [
  'contract-months',
  'insurance-months',
  'local-insurance',
  'skilled-post',
  'worker-kind',
  'dispatched',
  'tenure-months',
  'held-level',
  'held-months',
  'certificate-matches',
  'post-matches',
]

/** The kinds of person whose facts would be taken for each other's. */
const kinds: ReadonlySet<string> = new Set(['enterprise-mentor', 'institution-teacher'])

/**
 * Whose facts are known after the turn, and which told before are forgotten, as it turns to somebody else: a teacher after a mentor, 另一个,
 * 小李 after 小王. `told` are the facts of the turn itself.
 */
export function turnsToAnother(
  before: ConversationState,
  {
    text,
    topic,
    told,
  }: { readonly text: string; readonly topic: string | undefined; readonly told: readonly string[] },
): { readonly person: string | undefined; readonly forgotten: readonly string[] } {
  const person = topic !== undefined && kinds.has(topic) ? topic : before.person
  const otherKind = before.person !== undefined && person !== before.person && !sameOne.test(text)
  const other = otherKind || another.test(text) || namesOther(text, before.last?.text ?? '')
  const facts = otherKind ? ofMentor : [...ofMentor, ...ofApprentice]
  return {
    person,
    forgotten: other ? facts.filter((fact) => before.shared[fact] !== undefined && !told.includes(fact)) : [],
  }
}

const sameOne = /[他她]|这(?:个|位)?(?:人|师傅)|那(?:个|位)(?:人|师傅)|本人|同一个/u
const another =
  /另(?:外)?(?:的)?(?:[一1几两](?:个|位|名)|那(?:个|位))|还有(?:[一1](?:个|位|名)|个|位)(?:师傅|老师|教师|学徒|员工|人|导师)|换(?:成)?(?:[一1]?个|别的|其他)(?:师傅|老师|教师|学徒|员工|人|导师)|(?:别的|其他|其余)(?:师傅|老师|教师|学徒|员工|人|导师)|第[二三四五](?:个|位|名)(?:师傅|老师|教师|学徒|员工|人|导师)/u

/** 小李呢, after 小王: a name that was not said of the one before. */
function namesOther(text: string, last: string): boolean {
  const [known, now] = [namesIn(last), namesIn(text)]
  return known.length > 0 && now.length > 0 && now.every((name) => !known.includes(name))
}

function namesIn(text: string): readonly string[] {
  return [...text.matchAll(names)].map(([name]) => name.replace(/^[小老]/u, '').slice(0, 1))
}

const surname =
  '[王李张刘陈杨赵黄周吴徐孙胡朱林何郭马罗梁宋郑谢韩唐冯董萧程曹袁邓许傅沈曾彭吕苏卢蒋蔡贾丁魏薛叶阎余潘杜戴夏钟汪田任姜方石姚谭廖邹熊陆郝孔崔康邱秦史顾侯邵孟段钱汤尹黎易武贺赖龚]'
const names = new RegExp(
  `[小老]${surname}(?![\\u4e00-\\u9fff]?[业微企规])|${surname}(?:师傅|工(?!种|作|艺|资)|老师|经理|主任)`,
  'gu',
)
