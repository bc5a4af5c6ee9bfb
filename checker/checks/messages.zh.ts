/** What findings say to users: what is wrong, and what to do. Names, not numbers: ID numbers come in masked. */
export const messages = {
  repealed: (document: string, by: string, effective: string) =>
    `检查所依据的${document}已被${by}废止（自${effective}起），按旧文检查不能说明符合现行规定`,
  repealedFix: (by: string) => `请向当地人社部门索取${by}，按新文核对；本报告只供参考`,
  notListed: (field: string, value: string, options: readonly string[]) =>
    `「${field}」填的是「${value}」，只能填${options.join('、')}`,
  nearlyListed: (field: string, value: string, option: string) =>
    `「${field}」填的是「${value}」，意思是${option}，但不是表上规定的写法`,
  changeTo: (option: string) => `请改为「${option}」`,
  chooseOf: (options: readonly string[]) => `请改为${options.join('、')}中的一个`,
  empty: (field: string) => `「${field}」没有填`,
  emptyColumn: (field: string, rows: number) => `「${field}」整栏都没有填（${String(rows)}行）`,
  fill: (field: string, how: string | undefined) =>
    how === undefined ? `请补填「${field}」` : `请补填「${field}」：${how}`,
  headEmpty: (field: string) => `表头的「${field}」没有填`,
  headMissing: (field: string) => `没有找到表头的「${field}」`,
  columnMissing: (form: string, field: string) => `${form}少了「${field}」这一栏`,
  columnMissingFix: (field: string) => `请按表样补上「${field}」一栏；如已有这一栏，请把栏名改成「${field}」`,
  numbering: (rows: number) => `序号没有从1连续编号（${String(rows)}行）`,
  numberingFix: '请从1起重新编号',
  tickSimilar: (field: string, value: string) => `「${field}」用的标记是「${value}」，表注要求画√`,
  tickOther: (field: string, value: string) => `「${field}」填的是「${value}」，表注要求画√`,
  tickNo: (field: string, value: string) => `「${field}」填的是「${value}」；没有取得的留空即可`,
  tickFix: '请把标记改成√',
  tickNoFix: '请清空这一格',
  tickUnclear: (field: string, value: string) => `「${field}」里是「${value}」，看不出是不是打勾`,
  tickUnclearFix: '取得的请只画√，没有取得的请留空；编号填到「证书编号或证明名称」',
  passedWithoutType: '「是否合格」是“是”，合格类型一个也没有勾',
  passedWithoutTypeFix: '请在实际取得的那一栏画√；都没有取得的，请核对「是否合格」',
  failedWithType: (field: string) => `「是否合格」是“否”，却勾了「${field}」`,
  failedWithTypeFix: '请核对：不合格的不画√；合格的把「是否合格」改为“是”',
  failedWithCertificate: (field: string) => `「是否合格」是“否”，却填了「${field}」`,
  failedWithCertificateFix: '请核对：不合格的请清空这一格；合格的把「是否合格」改为“是”',
  proofOnly: (proofs: string) =>
    `只勾了${proofs}。补贴条件明文只写职业资格证书或职业技能等级证书，这一行没有计入人数，也没有判为不合格`,
  proofOnlyFix: '请与经办人员确认能不能申领；另有证书的，请勾上并填证书编号',
  certificateNumberEmpty: '勾了合格类型，「证书编号或证明名称」没有填',
  certificateNumberFix: '请照证书或证明上印的填；没有编号的证明填证明名称',
  levelEmpty: '取得了证书，「取得职业资格等级」没有填',
  levelFix: '请照证书填中级工或高级工',
  assessedEarly: (assessed: string, end: string) =>
    `考核鉴定时间是${assessed}，按附件1的培养起时和培养期限，培养期满是${end}，早了`,
  assessedEarlyFix: '请核对考核鉴定时间，以及附件1的培养起时、培养期限；培养期满后才考核鉴定',
  assessedLate: (assessed: string, form: string) => `考核鉴定时间是${assessed}，晚于填表时间${form}`,
  assessedLateFix: '请核对考核鉴定时间和表头的「时间」',
  reversed: (start: string) => (field: string) => `「${field}」早于开始日期${start}`,
  reversedSpan: () => (field: string) => `「${field}」里后一个日期早于前一个`,
  reversedFix: '请核对起止日期',
  termUnclear: (value: string) => `培养期限「${value}」看不懂`,
  termUnclearFix: '请写明多少年或多少个月，如“1年”“18个月”',
  termUnit: (value: string, read: string) => `培养期限「${value}」没有写单位，按${read}理解`,
  termUnitFix: '请写上单位，如“1年”“12个月”',
  unmet: (field: string, value: string, requirement: string) =>
    `「${field}」填的是「${value}」，不符合：${requirement}`,
  unmetFix: (field: string) => `请核对「${field}」；填写无误的，请在申报前向当地人社部门确认这个人能不能报`,
  mainly: '（文本写的是“主要是”，例外情形请先问当地人社部门）',
  soft: (field: string, value: string, requirement: string) =>
    `「${field}」填的是「${value}」，与文本的软性要求不一致：${requirement}`,
  softFix: '这一条不是硬性规定，请确认是有意这样定的；拿不准的问当地人社部门',
  open: (field: string, value: string, requirement: string) =>
    `「${field}」填的是「${value}」，要看情况：${requirement}`,
  openFix: '请确认属于文本说的特殊情况并备好说明，由当地人社部门认定',
  notInRoster: '附件1里没有这个人（姓名、身份证号都对不上）',
  notInRosterFix: '请核对姓名和身份证号；确实没有备案在附件1的，不能列入附件2',
  idDiffers: (row: number, there: string) => `附件1第${String(row)}行同名，身份证号是${there}，与这里不同`,
  idDiffersFix: '请对照身份证原件，把两张表改成一致',
  differs: (field: string, row: number, there: string) =>
    `附件1第${String(row)}行同一个人的「${field}」是「${there}」，与这里不同`,
  differsFix: (field: string) => `请核对，把两张表的「${field}」改成一致`,
  levelDiffers: (row: number, target: string, level: string) =>
    `附件1第${String(row)}行的培养目标是${target}，这里取得的是${level}`,
  levelDiffersFix: '请核对证书等级和培养目标；确实不同的，请向经办人员说明',
  noResult: (count: number) => `附件1有${String(count)}人在附件2里没有`,
  noResultFix: '离职或没有参加考核的不用补；漏填的请补到附件2',
  enterpriseDiffers: (here: string, form: string, there: string) =>
    `这里写的是「${here}」，${form}写的是「${there}」`,
  enterpriseDiffersFix: '请按营业执照上的全称，把各表改成一致',
  institutionDiffers: (here: string, there: string) => `这里写的是「${here}」，附件1写的是「${there}」`,
  institutionDiffersFix: '请按合作协议上的名称，把各表改成一致',
  accountName: (account: string, applicant: string) =>
    `账户名称是「${account}」，申报单位是「${applicant}」，补助是给企业的，账户名称应与申报单位一致`,
  accountNameFix: '请照开户许可或银行回单填企业自己账户的全称',
  countUnreadable: (value: string) => `合格人数「${value}」看不懂`,
  countUnreadableFix: '请只填人数，如 25',
  countDiffers: (stated: number, counted: number) =>
    `合格人数填了${String(stated)}，附件2合格并取得职业资格证书或职业技能等级证书的是${String(counted)}人`,
  countFix: (counted: number) => `请改为${String(counted)}，或改正附件2`,
  countProof: (stated: number, counted: number, proofs: number) =>
    `合格人数填了${String(stated)}；附件2取得证书的${String(counted)}人，另有${String(proofs)}人只有资质认定证明或岗位聘用证明，能不能算请经办人员定`,
  countProofFix: '请与经办人员确认后再定人数',
  countNeedsUpdate: (stated: number, strict: number) =>
    `合格人数填了${String(stated)}，与附件2填的一致；名单里有些行还有问题，不改就只能算${String(strict)}人`,
  needsUpdateFix: '请先改名单里标出的行，再回来核对这一格',
  standardDiffers: (value: string, standard: string) => `申报补贴标准填的是「${value}」，文本是${standard}`,
  standardFix: (standard: string) => `请改为「${standard}」`,
  standardWan: (value: string, standard: string) =>
    `申报补贴标准填的是「${value}」，像是以万元为单位；文本是${standard}`,
  standardYears: (value: string, standard: string) =>
    `申报补贴标准填的是「${value}」，是${standard}乘以培养年数；这一栏填每年的还是全期的，表上没有写`,
  standardYearsFix: (standard: string) => `建议填「${standard}」，年数写在备注里；或先问经办人员`,
  amountUnreadable: (value: string) => `申报补贴资金「${value}」看不懂`,
  amountUnreadableFix: '请只填以万元为单位的数，如 12.5',
  amountDiffers: (stated: string, expected: string, arithmetic: string) =>
    `申报补贴资金填了${stated}万元，应是${expected}万元（${arithmetic}）`,
  amountFix: (expected: string) => `请改为${expected}；人数或年数不对的先改那里`,
  amountInYuan: (value: string) => `申报补贴资金填的是「${value}」，这一栏的单位是万元，像是填成了元`,
  amountInYuanFix: (expected: string) => `请改为${expected}（万元）`,
  amountArithmetic: (stated: string, count: number, standard: string) =>
    `申报补贴资金填了${stated}万元，不是${String(count)}人乘以${standard}的整数倍`,
  amountNeedsUpdate: (stated: string, strict: string) =>
    `申报补贴资金填了${stated}万元，与附件2填的人数一致；名单里有些行还有问题，不改就只能算${strict}万元`,
  yearsUndecided: (people: number) =>
    `有${String(people)}人培养期限满两年或以上。标准是每人每年多少，期满后一次申领，通常按年数相乘；附件3没有写明怎么填，请经办人员确认`,
  yearsOneOnly: (stated: string, full: string, arithmetic: string) =>
    `申报补贴资金填了${stated}万元，只算了一年；按年数相乘是${full}万元（${arithmetic}）`,
  yearsUnknown: (stated: string, years: number) =>
    `申报补贴资金填了${stated}万元，相当于每人${String(years)}年；没有附件1，不知道培养期限，无法核对年数`,
  yearsFix: '请向经办人员确认年数怎么计，再定金额',
  partYear: (people: number) =>
    `有${String(people)}人的培养期限不是整年。零头怎么折算文本没有写，这里只按整年算`,
  partYearFix: '请向当地人社部门确认零头怎么算',
} as const

/** Reasons why a row of 附件2 is not counted. */
export const reasons = {
  failed: '考核不合格',
  unclear: '「是否合格」没有填，或看不懂',
  noCertificate: '合格，但没有取得职业资格证书或职业技能等级证书',
  typesUnclear: '合格类型看不清',
  proofOnly: '只有资质认定证明或岗位聘用证明（待人工确认，暂不计入）',
  repeated: '同一身份证号重复出现，只算一次',
  notInRoster: '不在附件1里',
  early: '考核鉴定早于培养期满',
  shortTerm: '培养期限不够一个整年',
  zero: '按文本不予补贴',
} as const

export const notes = {
  placeUnsaid: {
    what: '政策规则',
    why: '没有说明地区。请写明（或选好）地区再检查一次，如 无锡；地区不同，规定不同，不能代为选择',
  },
  formPlace: (place: string, document: string) => ({
    what: '地区',
    why: `没有说明地区，按附件表样所出的${document}（${place}）检查；不是${place}的，请写明（或选好）地区再检查一次`,
  }),
  notCovered: (place: string) => ({
    what: '政策规则',
    why: `文库里没有${place}的文件，只检查了数据标准和各表是否一致`,
  }),
  gap: (place: string, date: string, later: string) => ({
    what: '政策规则',
    why: `${date}还没有${later}，当时${place}执行的文件没有收录，只检查了数据标准和各表是否一致`,
  }),
  formsElsewhere: (place: string, forms: string) => ({
    what: '附件1至附件3的填写口径',
    why: `表样出自${forms}，${place}的文件没有表样，表注的口径没有套用`,
  }),
  noRoster: {
    what: '附件2与附件1的人员核对、培养期限',
    why: '没有收到附件1',
  },
  noResults: { what: '附件3的人数、金额与附件2的核对', why: '没有收到附件2' },
  severalClaims: {
    what: '附件3与附件2的核对',
    why: '收到几张附件3，分不清哪张对应哪张附件2；请一批一批分开检查',
  },
  moneyOpen: (facts: string) => ({ what: '应得金额', why: `还不知道：${facts}` }),
  moneyUnstated: (why: string) => ({ what: '应得金额', why }),
  noAmountRule: (place: string) => ({ what: '应得金额', why: `${place}的文件没有写补贴金额` }),
  yearsUnknown: { what: '培养年数', why: '没有收到附件1，金额按最短的一年算，是下限' },
  notInText: (what: string, place: string) => ({ what, why: `${place}的文件没有写` }),
} as const
