import { isPremise } from '../../understand/index.ts'

/** 师傅得占20%吧, 女工要占60%吗: 不对 of a share put forward of people the statement's share is not of; undefined of any other. */
export function ofOthersLead(statement: string, question: string): string | undefined {
  const subject = shareOf.exec(question)?.groups?.['whom']
  const whom = subject === undefined ? undefined : kinds.find((kind) => kind.test(subject))
  if (whom === undefined || !/\d%/u.test(statement) || whom.test(statement)) return undefined
  return isPremise(question) ? '不对。' : '不是。'
}

const shareOf =
  /(?<whom>[^，。？！占]{2,10})(?:占|达到?|不(?:能|得|可)?(?:低于|少于))[^，。？！]{0,14}(?:\d%|百分之|[\d一二两三四五六七八九]成)/u

const kinds: readonly RegExp[] = [
  /岗位/u,
  /女/u,
  /残疾/u,
  /应届|毕业生|新(?:员工|职工|招)/u,
  /师傅|导师|教师|老师/u,
  /高级|技师|高技能/u,
  /中级/u,
  /学徒|学员/u,
]
