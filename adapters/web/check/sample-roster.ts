import type { FormRequest } from '../../http/contract/index.ts'

/**
 * A roster to try the check with: invented people, whose ID numbers begin with the code of a city, under which none is given out. Three
 * cells are wrong on purpose (the last character of an ID number, a sex, a level that apprentices are not trained for), and the day of the
 * sheet is left open.
 */
export const sampleRoster: FormRequest = {
  form: 'roster',
  format: 'xlsx',
  profile: {
    name: '示例机械有限公司',
    region: '阳泉市',
    cohorts: [{ level: '高级工', headcount: 6, years: 1 }],
  },
  people: [
    person('张三', '男', 29, '140300199503120011', '高级工'),
    person('李四', '女', 25, '140300199807210020', '高级工'),
    person('王五', '男', 31, '140300199304050030', '高级工'),
    person('赵六', '女', 24, '140300200001180044', '中级工'),
    person('孙七', '女', 27, '140300199611300079', '高级工'),
    person('周八', '女', 24, '140300199908080062', '技师'),
  ],
}

/** The place whose rules it is checked by. */
export const sampleRegion = '山西'

function person(name: string, sex: string, age: number, id: string, target: string) {
  return {
    name,
    sex,
    age,
    education: '大专',
    'id-number': id,
    department: '机加工车间',
    'apprentice-kind': '新录用人员',
    occupation: '车工',
    target,
    start: '2024-05-06',
    term: '1年',
    institution: '示例技工学校',
  }
}
