import { GatherError } from './errors.ts'
import type { GuardedBrowser } from './guard.ts'

/**
 * Runs scripted work on a page within a time: a page can loop for ever or crash its renderer, and nothing asked of it then
 * comes back. The browser is closed when the time is up.
 * @throws GatherError `page-too-slow`, `page-crashed`, `cancelled`, or what the work throws.
 */
export async function bounded<T>(
  guarded: GuardedBrowser,
  milliseconds: number,
  work: () => Promise<T>,
  signal?: AbortSignal,
): Promise<T> {
  let timer: ReturnType<typeof setTimeout> | undefined
  let cancel: () => void = () => undefined
  const stopped = new Promise<never>((_resolve, reject) => {
    const stop = (error: GatherError) => {
      reject(error)
      void guarded.close()
    }
    cancel = () => {
      stop(new GatherError('cancelled', '已取消，浏览器已关闭', '要继续请重新开始'))
    }
    signal?.addEventListener('abort', cancel)
    if (signal?.aborted === true) cancel()
    guarded.page.once('crash', () => {
      stop(
        new GatherError('page-crashed', '网页使浏览器崩溃了', '请换一台电脑或换浏览器再试，并告诉维护人员'),
      )
    })
    timer = setTimeout(() => {
      stop(
        new GatherError(
          'page-too-slow',
          `网页 ${String(milliseconds / 1000)} 秒内没有读完，已停止`,
          '这个网页可能陷入了循环；请刷新后再试，并告诉维护人员',
        ),
      )
    }, milliseconds)
  })
  try {
    return await Promise.race([work(), stopped])
  } finally {
    clearTimeout(timer)
    signal?.removeEventListener('abort', cancel)
    stopped.catch(() => undefined)
  }
}
