export const messages = {
  progress: (file: string, rows: number | undefined) =>
    file === '' ? '核对中' : `读取 ${file}${rows === undefined ? '' : `，${String(rows)}行`}`,
  lost: '检查任务的内容不完整',
  lostHint: '请重新提交',
  made: (asOf: string, files: number) => `按${asOf}有效的文件检查，共${String(files)}个文件`,
  html: '检查报告（网页）',
  json: '检查报告（JSON）',
  rows: '有问题的行',
  columns: '各列的含义',
  annotated: '带批注的表',
  fixed: (count: number) => `改好写法的副本（${String(count)}处，逐处列在改动清单里）`,
  fixes: '改动清单（全角、空格、间隔号等确定的改动）',
} as const
