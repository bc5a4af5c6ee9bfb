import type { Claim } from '../../../knowledge/citation/index.ts'

/** A passage of a stored text and what it states. The quote may be typed with other blanks, brackets and line breaks. */
export interface TruePair {
  readonly file: string
  readonly quote: string
  readonly occurrence?: number
  readonly claims: readonly Claim[]
}

const YANGQUAN = '000_ee3fb76e91f800ca.txt'
const WUXI = '001_31bc6b33ebad6cdc.txt'
const BEIJING = '002_c56a547b2e63594a.txt'
const XINZHOU = '003_713de243b05e1a10.txt'
const GUANGZHOU = '004_d9050d556a2d0685.txt'

const year = '元/人年'

export const TRUE_PAIRS: readonly TruePair[] = [
  { file: YANGQUAN, quote: '给予企业每人每年5000元的补助', claims: [{ value: 5000, unit: year }] },
  {
    file: YANGQUAN,
    quote: '技能类职工一般占企业职工比例达 60%左右',
    claims: [{ value: 60, percent: true, comparator: '>=' }],
  },
  { file: YANGQUAN, quote: '签订一年以上劳动合同', claims: [{ value: 1, unit: '年', comparator: '>=' }] },
  {
    file: YANGQUAN,
    quote: '培养期限为1年（含1年）以上',
    claims: [{ value: 1, unit: '年', comparator: '>=' }],
  },
  { file: YANGQUAN, quote: '原则上一个月将以下材料报省人社厅备案', claims: [{ value: 1, unit: '个月' }] },
  {
    file: WUXI,
    quote:
      '每年培养企业新型学徒2000人左右，学徒培训稳岗率达85%以上，到“十四五”期末培训高级工以上学徒占比达20%以上',
    claims: [
      { value: 2000, unit: '人' },
      { value: 85, percent: true, comparator: '>=', label: '稳岗率' },
      { value: 20, percent: true, comparator: '>=', label: '学徒占比' },
    ],
  },
  {
    file: WUXI,
    quote: '签订1年以上劳动合同的技能岗位职工，重点面向新入职不满3年人员',
    claims: [
      { value: 1, unit: '年', comparator: '>=' },
      { value: 3, unit: '年', comparator: '<' },
    ],
  },
  {
    file: WUXI,
    quote: '培训期限为1-2年，特殊情况可延长至3年',
    claims: [
      { value: 1, unit: '年', label: '培训期限' },
      { value: 2, unit: '年', label: '培训期限' },
      { value: 3, unit: '年', comparator: '<=', label: '特殊情况' },
    ],
  },
  { file: WUXI, quote: '低一等级证书且满2年的', claims: [{ value: 2, unit: '年', comparator: '>=' }] },
  {
    file: WUXI,
    quote: '线上课时占总课时比例不超过40%',
    claims: [{ value: 40, unit: '%', comparator: '<=', label: '线上课时' }],
  },
  { file: WUXI, quote: '可按照1:3:6的学时比例设置', claims: [{ value: 1 }, { value: 3 }, { value: 6 }] },
  { file: WUXI, quote: '组织不少于3人的专家组', claims: [{ value: 3, unit: '人', comparator: '>=' }] },
  {
    file: WUXI,
    quote: '企业应在计划公布10个工作日内提交开班备案申请，开班申报材料受理后应当在1个月内完成审核工作',
    claims: [
      { value: 10, unit: '工作日', comparator: '<=' },
      { value: 1, unit: '个月', comparator: '<=' },
    ],
  },
  {
    file: WUXI,
    quote: '按照中级工、高级工、技师、高级技师，分别按每人每年5000元、6000元、7000元、8000元给予培训补贴',
    claims: [
      { value: 5000, unit: year, label: '中级工' },
      { value: 6000, unit: year, label: '高级工' },
      { value: 7000, unit: year, label: '技师' },
      { value: 8000, unit: year, label: '高级技师' },
    ],
  },
  {
    file: WUXI,
    quote: '对取得合格证书的，按每人每年5000元给予培训补贴',
    claims: [{ value: 5000, unit: year, label: '合格证书' }],
  },
  { file: WUXI, quote: '2024年起，学徒制培训不预支培训补贴', claims: [{ value: 2024, unit: '年' }] },
  { file: WUXI, quote: '离职手续后15日内', claims: [{ value: 15, unit: '日', comparator: '<=' }] },
  {
    file: WUXI,
    quote: '学徒培养期满前三个月内，企业须组织考核评价，完成考核评价后1个月内',
    claims: [
      { value: 3, unit: '个月', comparator: '<=' },
      { value: 1, unit: '个月', comparator: '<=' },
    ],
  },
  { file: BEIJING, quote: '签订1年及以上劳动合同', claims: [{ value: 1, unit: '年', comparator: '>=' }] },
  { file: BEIJING, quote: '原则上可参照1:3:6的比例', claims: [{ value: 1 }, { value: 3 }, { value: 6 }] },
  {
    file: BEIJING,
    quote: '培养期限原则上中级工为1年，高级工及以上为2年，特殊情况可延长至3年',
    claims: [
      { value: 1, unit: '年', label: '中级工' },
      { value: 2, unit: '年', label: '高级工' },
      { value: 3, unit: '年', comparator: '<=' },
    ],
  },
  {
    file: BEIJING,
    quote: '具有1年以上与指导岗位相关的实践经验',
    claims: [{ value: 1, unit: '年', comparator: '>=' }],
  },
  { file: BEIJING, quote: '从事教学工作不少于2年', claims: [{ value: 2, unit: '年', comparator: '>=' }] },
  {
    file: BEIJING,
    quote: '中级工不少于 40 学分，高级工及以上不少于 80 学分，每学分对应 10 课时',
    claims: [
      { value: 40, unit: '学分', comparator: '>=', label: '中级工' },
      { value: 80, unit: '学分', comparator: '>=', label: '高级工' },
      { value: 10, unit: '课时/学分' },
    ],
  },
  {
    file: BEIJING,
    quote:
      '职业类别 职业等级 补助标准（元/人年） 普通职业（工种） 中级 5000 高级 6000 技师 7000 高级技师 8000 ' +
      '急需紧缺职业（工种） 中级 7000 高级 8000 技师 9000 高级技师 10000',
    claims: [
      { value: 5000, unit: year, label: '普通·中级工' },
      { value: 6000, unit: year, label: '普通·高级工' },
      { value: 7000, unit: year, label: '普通·技师' },
      { value: 8000, unit: year, label: '普通·高级技师' },
      { value: 7000, unit: year, label: '急需紧缺·中级' },
      { value: 8000, unit: year, label: '急需紧缺·高级' },
      { value: 9000, unit: year, label: '急需紧缺·技师' },
      { value: 10000, unit: year, label: '急需紧缺·高级技师' },
    ],
  },
  {
    file: BEIJING,
    quote: '培训合格未取得相应职业资格证书的按标准的85%补贴',
    claims: [{ value: 85, percent: true, label: '未取得' }],
  },
  {
    file: BEIJING,
    quote: '培训合格未取得相应职业资格证书的，按照补贴标准的85%补贴',
    claims: [{ value: 85, percent: true, label: '未取得' }],
  },
  {
    file: BEIJING,
    quote: '预先向企业拨付50%补贴资金',
    claims: [{ value: 50, percent: true, label: '预先' }],
  },
  { file: BEIJING, quote: '“十四五”期间培养学徒3万人次', claims: [{ value: 3, unit: '万人次' }] },
  {
    file: XINZHOU,
    quote: '每年开展政府补贴性职业技能培训50万人以上',
    claims: [{ value: 50, unit: '万人', comparator: '>=' }],
  },
  {
    file: XINZHOU,
    quote: '培训时间累计不少于3天（或24学时），按照参加培训人数给予企业每人300元',
    claims: [
      { value: 3, unit: '天', comparator: '>=' },
      { value: 24, unit: '学时', comparator: '>=' },
      { value: 300, unit: '元/人' },
    ],
  },
  {
    file: XINZHOU,
    quote: '参加企业新型学徒制培训的，给予企业每人每年5000元',
    claims: [{ value: 5000, unit: '元/人·年' }],
  },
  {
    file: XINZHOU,
    quote: '劳动合同复印件或连续2个月以上的工资发放证明',
    claims: [{ value: 2, unit: '个月', comparator: '>=' }],
  },
  {
    file: XINZHOU,
    quote: '就业率达到80%及以上的，按前10天每人每天150元、之后每人每天100元，最高每人不超过5000元补贴标准',
    claims: [
      { value: 80, percent: true, comparator: '>=' },
      { value: 10, unit: '天' },
      { value: 150, unit: '元/人天', label: '前' },
      { value: 100, unit: '元/人天', label: '之后' },
      { value: 5000, unit: '元/人', comparator: '<=', label: '最高' },
    ],
  },
  { file: XINZHOU, quote: '保存期不少于2年', claims: [{ value: 2, unit: '年', comparator: '>=' }] },
  {
    file: XINZHOU,
    quote:
      '每人每课时初级工3元，单课程最高不超过240元，中级工4元，单课程最高不超过280元，高级工5元，单课程最高不超过300元',
    claims: [
      { value: 3, unit: '元/人课时', label: '初级工' },
      { value: 240, unit: '元/课程', comparator: '<=', label: '初级工' },
      { value: 4, unit: '元/人课时', label: '中级工' },
      { value: 280, unit: '元/课程', comparator: '<=', label: '中级工' },
      { value: 5, unit: '元/人课时', label: '高级工' },
      { value: 300, unit: '元/课程', comparator: '<=', label: '高级工' },
    ],
  },
  {
    file: XINZHOU,
    quote: '各平台每课时数字资源补贴达到初级 4500 元，中级 6000 元，高级 7500 元，则不再补贴',
    claims: [
      { value: 4500, unit: '元/课时', comparator: '>=', label: '初级工' },
      { value: 6000, unit: '元/课时', comparator: '>=', label: '中级工' },
      { value: 7500, unit: '元/课时', comparator: '>=', label: '高级工' },
    ],
  },
  {
    file: XINZHOU,
    quote:
      '不足线上10%的，补贴额度按40%算，比例达到10%不足20%的，补贴额度按60%算，比例达到20%不足30%的，' +
      '补贴额度按80%算，比例达到30%以上的，补贴额度按100%算',
    claims: [
      { value: 10, percent: true, comparator: '<' },
      { value: 40, percent: true, label: '额度' },
      { value: 10, percent: true, comparator: '>=' },
      { value: 20, percent: true, comparator: '<' },
      { value: 60, percent: true, label: '额度' },
      { value: 20, percent: true, comparator: '>=' },
      { value: 30, percent: true, comparator: '<' },
      { value: 80, percent: true, label: '额度' },
      { value: 30, percent: true, comparator: '>=' },
      { value: 100, percent: true, label: '额度' },
    ],
  },
  {
    file: XINZHOU,
    quote:
      '初级工每人400元；初次取证直接取职业资格证书或职业技能等级证书中级工每人600元；职业资格证书或职业技能等级证书' +
      '高级工每人800元；特种作业操作证或特种设备作业人员证初次取证每人400元',
    claims: [
      { value: 400, unit: '元/人', label: '初级工' },
      { value: 600, unit: '元/人', label: '中级工' },
      { value: 800, unit: '元/人', label: '高级工' },
      { value: 400, unit: '元/人', label: '特种作业操作证' },
    ],
  },
  {
    file: XINZHOU,
    quote: '人数的三分之一按照企业职工技能培训补贴标准申领，其余按照1000元每人的标准申领',
    claims: [
      { value: 1 / 3, percent: true },
      { value: 1000, unit: '元/人', label: '其余' },
    ],
  },
  {
    file: XINZHOU,
    quote: '一般应不少于年度计划数的三分之一',
    claims: [{ value: 1 / 3, percent: true, comparator: '>=' }],
  },
  {
    file: XINZHOU,
    quote: '补贴申领发放最晚于次年3月底完成',
    claims: [{ value: 3, unit: '月', comparator: '<=' }],
  },
  {
    file: GUANGZHOU,
    quote: '中级工以上等级培训项目不低于全区年度学徒培训计划的70%',
    claims: [{ value: 70, percent: true, comparator: '>=', label: '中级工' }],
  },
  {
    file: GUANGZHOU,
    quote: '请于每季度首月10日前',
    claims: [{ value: 10, unit: '日', comparator: '<=' }],
  },
]
