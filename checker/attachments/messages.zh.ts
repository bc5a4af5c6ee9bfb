import type { Content } from './attachment.ts'

const contentNames: Readonly<Record<Content, string>> = {
  pdf: 'PDF',
  jpeg: 'JPG 图片',
  png: 'PNG 图片',
  gif: 'GIF 图片',
  bmp: 'BMP 图片',
  tiff: 'TIFF 图片',
  webp: 'WebP 图片',
  heic: '苹果手机的 HEIC 图片',
  'zip-office': 'Office 文档',
  zip: '压缩包',
  ole: '旧版 Office 文档',
  rar: 'RAR 压缩包',
  '7z': '7z 压缩包',
  video: '视频',
  unknown: '认不出的内容',
}

export const messages = {
  field: '附件',
  empty: '这个文件是空的（0 字节）',
  emptyFix: '请重新扫描或重新导出',
  unreadable: (extension: string) => `扩展名是 .${extension}，内容打不开`,
  damaged: '文件不完整，像是没有传完或被截断',
  unreadableFix: '请重新扫描、导出或重新拷贝，打开看一眼再放进来',
  type: (extension: string, content: Content) => `扩展名是 .${extension}，内容是${contentNames[content]}`,
  typeFix: '请把扩展名改对，或用软件另存为要求的类型（只改名不能转换格式）',
  tooLarge: (size: string, limit: string) => `文件有 ${size} MB，上限是 ${limit} MB`,
  tooLargeFix: '请压缩图片或降低扫描分辨率后重新生成',
  unknownPerson: '文件名里的人不在表里',
  unknownPersonFix: '请核对文件名：写对姓名，或移走不相干的文件',
  idDiffers: (named: string, row: number, there: string) =>
    `文件名里的身份证号是${named}，表里第${String(row)}行是${there}`,
  idDiffersFix: '请对照身份证原件，改正文件名或表',
  missingScan: (kind: string, count: number) => `有${String(count)}人没有找到${kind}的扫描件`,
  missingScanFix: (kind: string) => `请补上这些人的${kind}扫描件，文件名写上姓名`,
  missingPaper: (stage: string, name: string) => `${stage}要交的「${name}」，在交来的文件里没有找到`,
  missingPaperFix: '请补上；已经有的，请把文件名或文件夹名写成材料的名称再检查',
  missingKept: (stage: string, name: string) =>
    `${stage}的「${name}」没有找到；这份不用交或不是硬性要求的，要留存备查`,
  missingKeptFix: '请确认本单位已有一份备查',
  noFiles: (stage: string) => ({
    what: `${stage}的材料齐不齐`,
    why: '只交来了表格，没有交来附件；把整个材料文件夹交来，就对照清单逐项找',
  }),
  noStage: {
    what: '附件齐不齐',
    why: '没有说明是哪个阶段的材料；选好阶段（备案、补贴申领 …）就对照那个阶段的清单逐项找',
  },
  noPlace: {
    what: '附件齐不齐',
    why: '没有说明地区，不知道照哪里的清单',
  },
  nothingListed: (place: string, stage: string) => ({
    what: '附件齐不齐',
    why: `${place}的文本没有列${stage}要交的材料`,
  }),
  unknownPaper: (name: string) => ({
    what: `「${name}」有没有`,
    why: '这份材料从文件名认不出来，请自己核对',
  }),
  noLimit: {
    what: '附件大小上限',
    why: '文本没有写；以申报系统的提示为准',
  },
  noPeople: {
    what: '附件与人员的核对',
    why: '没有读到人员名单',
  },
} as const
