/** 有个中级的上周辞了: one of them left, in the words its readers know. */
export function leaversSaid(text: string): string {
  if (!/辞了|有[一1]?个/u.test(text)) return text
  return text
    .replace(/(?<![推告致])辞了(?!职|呈)/gu, '辞职了')
    .replace(/(?<=的)(?:上周|上个?月|昨天|前天|今天|最近|前几天|刚刚?)(?=(?:走|离职|辞职|退出)了)/gu, '')
    .replace(
      /有一?个(?=(?:人|学徒|员工)?(?:[初中高]级工?|技师)?的?(?:人|学徒)?(?:上周|上个?月|昨天|今天|前天|最近|刚|已经|中途|后来|自己)*(?:走|离职|辞职|退出|没过|没考过|没通过|不合格)了?)/gu,
      '有1个',
    )
}
