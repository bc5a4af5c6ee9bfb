export const messages = {
  proving: '自检：证明冻结之后写不出去',
  loginFirst: '请在打开的窗口里登录，走到填报页，再点「已到填报页」',
  nextStep: (read: number) =>
    `已读 ${String(read)} 步；还有下一步的，请在窗口里走到下一步再点「读这一步」，没有了点「读完了」`,
  reading: '读栏目',
  trying: (done: number, total: number) => `已试 ${String(done)}/${String(total)} 行`,
  dryRunLabel: '网页试填报告（网页）',
  picture: (row: number) => `第${String(row)}行的截图`,
  made: (today: string, file: string, rows: readonly number[]) =>
    `${today}试填《${file}》第${rows.join('、')}行`,
  noBrowser: '没有找到浏览器',
  noBrowserHint: '请安装 Chrome、Edge 或 Chromium，或用 XUETUTONG_BROWSER 写明浏览器的完整路径',
  unknownContract: (id: string) => `没有「${id}」这个约定`,
  unknownContractHint: '可能已被删除；请重新采集',
  tooMany: (limit: number) => `最多保存 ${String(limit)} 份约定`,
  tooManyHint: '请先删除不用的',
  nothingCaptured: '没有采集任何一页，没有保存',
  nothingCapturedHint: '要采集请重新开始，登录后走到填报页再点「已到填报页」',
  noSuchRows: (rows: readonly number[]) => `第 ${rows.join('、')} 行不是表里的人`,
  noSuchRowsHint: '请核对 Excel 的行号',
  lost: '任务的内容不完整',
  lostHint: '请重新提交',
} as const
