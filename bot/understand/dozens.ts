import { numberOf } from './cohorts/headcount-words.ts'

/** 中级工一打, 两打半, 半打学徒: so many people in figures, which every reader of counts knows; 一打听 counts nobody. */
export function dozensCounted(text: string): string {
  return text.replace(dozens, (said: string, many: string, half: string | undefined) => {
    const whole = many === '半' ? 0.5 : numberOf(many)
    return whole === undefined ? said : `${String(12 * (whole + (half === undefined ? 0 : 0.5)))}个`
  })
}

const who = '人|学徒|学员|员工|职工|普通|急需|紧缺|[初中高]级|技师|[\\u4e00-\\u9fff]工(?!作|资)'
const then = '都|全|有证|没证|没过|不合格|合格|过了|拿|取|吧|呢|啊|左右|一年|两年|[12]年'
const dozens = new RegExp(
  `(?<![第统])(半|[一二两三四五]|\\d)打(半)?(?:个|的)?(?=$|[，。？！；、（(]|${who}|${then})`,
  'gu',
)
