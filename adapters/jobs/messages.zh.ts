export const messages = {
  busy: (most: number) => `您已有 ${String(most)} 个任务在排队或进行中`,
  busyHint: '请等其中一个完成，或先取消一个',
  internal: '处理时出错，没有得到结果',
  internalHint: '请重试；一直这样，请把任务编号告诉维护人员',
  stopped: '服务正在停止，任务没有做完',
  stoppedHint: '请在服务重新启动后再提交一次',
  queued: '排队中',
} as const
