import { chineseDay } from '../timeline/index.ts'

export const messages = {
  unknownPlace: (written: string) => `地区「${written}」不认识`,
  unknownPlaceHint: (near: readonly string[]) =>
    `${near.length === 0 ? '' : `是不是${near.join('、')}？`}请写市或区县的名字，如 无锡、阳泉市、北京市朝阳区`,
  ambiguousPlace: (written: string, options: readonly string[]) =>
    `地区「${written}」有${String(options.length)}个地方同名：${options.join('、')}`,
  ambiguousPlaceHint: (options: readonly string[]) => `请写全，如 ${options[0] ?? ''}`,
  notCovered: (place: string) =>
    `没有收录${place}办这种补贴的文本，列不出清单，也不拿别的城市的规定代替；目前收录北京、无锡、山西（各市）、广州的企业新型学徒制文本，和山西的职业技能培训文本`,
  askUncovered: (place: string) =>
    `${place}现行的企业新型学徒制（或要办的那种补贴的）文件是哪一份？各阶段要交哪些材料、用什么表、几天内交？`,
  bureau: (place: string) => `${place}人力资源和社会保障局`,
  notYet: (place: string, date: string, later: string, applied: string | undefined) =>
    `${chineseDay(date)}时${place}收录的${later}还没有施行，${applied === undefined ? '当时适用哪份文件文本没有写明' : `当时适用的${applied}没有收录`}，列不出清单，也不倒推`,
  askEarlier: (date: string) => `${chineseDay(date)}时适用哪份文件？按它要交哪些材料？`,
  repealed: (name: string, by: string, effective: string) =>
    `据已废止的${name}列出：它自${chineseDay(effective)}起已被${by}废止，新文件不在收录范围；备料前请先向经办部门要新文件`,
  repealedUnpublished: (name: string, by: string, effective: string, published: string) =>
    `按${by}的规定，${name}自${chineseDay(effective)}起废止，但该文件到${chineseDay(published)}才公布；这段时间按哪份办，请向经办部门核实`,
  askSuccessor: (by: string) => `${by}要求哪些材料、表格和期限？和旧文件列的有什么不同？`,
  statusInForce: '未见废止',
  statusRepealed: (by: string) => `已被${by}废止`,
  missingAttachment: '清单在未入库的附件中',
  notHeld: '要看的文件没有收录',
  namedBy: (document: string, provision: string) => `${document}${provision === '' ? '' : ` ${provision}`}`,
  listed: (document: string, provision: string) => `${document} ${provision} 列了这一件`,
  when: (text: string) => `因为${text}`,
  whenOpen: (text: string) => `${text}的才要；档案里还没写清，先列着`,
  provider: '文本未写',
  cityUnknown: '所在市',
  districtUnknown: '所在区',
  noGroups: '还没有填学徒分组（cohorts）：凡是看等级、结果、派遣才定的材料都先列着',
  many: (count: number) =>
    `学徒一共${String(count)}人，比一般企业一年的批次大得多；人数没有写错的话，清单照列，花名册照出`,
  late: (name: string, text: string) => `${name}：${text}`,
  unmet: (label: string, text: string) => `「${label}」${text}这一条不符合`,
  soft: (label: string, text: string) => `「${label}」与「${text}」不一致；原文不是硬性的，请与经办部门商定`,
  unused: (message: string) => message,
} as const
