/** What the server says when it cannot do what was asked, and the few texts of its own. */
export const messages = {
  badFields: (fields: readonly string[]) =>
    fields.every((field) => field === '')
      ? '请求的内容不对：要有 JSON 对象作正文'
      : `请求里的${fields
          .filter((field) => field !== '')
          .map((field) => `「${field}」`)
          .join('、')}不对`,
  badFieldsHint: '可用的字段和写法见 /api/openapi.json；日期写成 2024-04-02 的样子',
  malformed: '请求的正文不是完整的 JSON',
  malformedHint: '请检查正文是否为 UTF-8 的 JSON，例如 {"text":"无锡高级工学徒一年补多少"}',
  tooLarge: '请求的正文太大',
  tooLargeHint: '一句话不超过一万字；文件请用文件接口上传',
  badHttp: '这不是完整的 HTTP 请求',
  badHttpHint: '地址里的中文要按百分号编码；https 要经反向代理',
  tooSlow: '请求迟迟没有传完，已断开',
  tooSlowHint: '请检查网络后重发',
  headersTooLarge: '请求头太大',
  headersTooLargeHint: '请清除这个网站的 Cookie 后重试',
  contentType: '不支持这种内容类型',
  contentTypeHint: '请把 Content-Type 设为 application/json',
  internal: '服务器出错，这一次没有办成',
  internalHint: (id: string) => `请重试；一直这样，请把请求编号 ${id} 告诉维护人员`,
  notFound: '没有这个地址',
  notFoundHint: '可用的接口见 /api/openapi.json；页面请从 / 打开',
  rateLimited: '请求太频繁',
  rateLimitedHint: (seconds: number) => `请过 ${String(seconds)} 秒再试`,
  notSignedIn: '没有登录，或登录已过期',
  notSignedInHint: '请重新登录',
  wrongHost: '不接受从这个地址访问',
  wrongHostHint: '本机请用 http://localhost；要用别的名字访问，请把它写进 XUETUTONG_HOSTS',
  wrongOrigin: '不接受别的网站发来的请求',
  wrongOriginHint: '请在学徒通自己的页面里操作',
  stopping: '服务正在停止',
  unknownConversation: '没有这个对话：可能已删除，或属于别的用户',
  unknownConversationHint: '请开始一个新的对话',
  unknownText: (id: string) => `没有收录编号为「${id}」的文件`,
  unknownTextHint: '收录的文件见 /api/v1/texts',
  unknownPlace: (name: string) => `没有认出「${name}」是哪里，或没有收录它的文件`,
  unknownPlaceHint: '请写城市名，例如「无锡」；不写就在全部文件里找',
  unknownProfile: '没有这份企业档案：可能已删除，或属于别的用户',
  unknownProfileHint: '现有的档案见 /api/v1/profiles',
  badProfile: '企业档案有写得不对的地方',
  noProfile: '没有说是哪家企业',
  noProfileHint: '请带上 profile（整份档案）或 profileId（存过的档案）',
  tooManyTicks: (most: number) => `一份档案最多记 ${String(most)} 个勾`,
  tooManyTicksHint: '请去掉用不到的',
  tooManyProfiles: (most: number) => `最多保存 ${String(most)} 份企业档案`,
  tooManyProfilesHint: '请先删除不用的档案',
  unknownJob: '没有这个任务：可能已过期、已取消，或属于别的用户',
  unknownJobHint: '请重新提交',
  unknownFile: '任务没有这个文件',
  unknownFileHint: '结果里列出了可以下载的文件',
  nothingCalculated: '这个对话还没有算出金额，做不了测算表',
  nothingCalculatedHint:
    '请先问清城市、等级、人数、年数和结果，例如「无锡高级工25人，备案两年都拿证，补多少」',
  region: '地区',
  regionQuestion: '企业在哪个城市？',
  yes: '是',
  no: '否',
  pageNotBuilt: {
    title: '学徒通',
    lines: [
      '服务已启动，但网页还没有构建。',
      '请运行 npm run build 后刷新本页；问答接口照常可用：POST /api/v1/chat。',
    ],
  },
} as const

/** 试一试: questions that show what an answer looks like, one a kind. */
export const examples = [
  {
    title: '能补多少：无锡，高级工 25 人，备案两年',
    text: '我们在无锡，25个高级工，备案两年，都过了也拿到证，能补多少？',
  },
  {
    title: '有人没拿证怎么算：北京，急需紧缺技师 30 人',
    text: '北京急需紧缺工种技师30人培训两年，22人拿证，6人合格没拿证，2人不合格，一共补多少？',
  },
  {
    title: '要交什么、什么时候交：山西阳泉',
    text: '我们是阳泉的中型企业，申请学徒制补贴要交哪些材料，什么时候交？',
  },
] as const

/** 测算表. */
export const sheet = {
  title: '企业新型学徒制补贴测算表',
  question: '问题',
  headline: '结论',
  asOf: '按哪一天的文件',
  madeAt: '制表时间',
  facts: '已知情况',
  fact: '项目',
  value: '内容',
  from: '来源',
  origins: { user: '用户说明', profile: '企业档案', assumed: '按此假定' },
  lines: '金额与算式',
  label: '项目',
  amount: '金额（元）',
  formula: '算式',
  source: '依据',
  steps: '推导过程',
  remarks: '说明',
  clauses: '依据条款',
  number: (at: number) => `条款${String(at)}`,
  notice:
    '本表依据收录的政策文本按所列情况推算，不是审批结果；文本未写明的没有推算。现行有效性和最终金额以经办部门审核为准。',
  fileName: (date: string) => `学徒制补贴测算表-${date}.xlsx`,
  calendarName: (whose: string) => `学徒制期限-${whose}.ics`,
} as const
