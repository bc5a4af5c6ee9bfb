export const messages = {
  remind: (name: string, due: string, days: number) =>
    `提醒：「${name}」的截止日期是 ${due}，${days === 0 ? '就是今天' : days === 1 ? '就是明天' : `还有 ${String(days)} 天`}。`,
  tooMany: (most: number) => `提醒已有 ${String(most)} 个，不能再加；请先停掉不要的`,
  past: (due: string) => `${due} 已经过去，没有设提醒`,
  tooFar: (due: string) => `${due} 太远，没有设提醒；请设两年以内的`,
  tooLate: (due: string) => `${due} 就是今天，今天不再发提醒，没有设；请现在就办`,
  noDeadline: '这个期限没有日期，或已经不在清单里；请先在「备」里填好日期',
} as const
