/** What a capture tells of what it could not read. */
export const messages = {
  tooManyFields: (limit: number) => `这一页的栏目超过 ${String(limit)} 个，只读了前 ${String(limit)} 个`,
  noLabel: '找不到这一栏的名称',
  listNotOpened: '选项列表没有打开，选项未读到',
} as const
