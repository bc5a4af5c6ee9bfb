import type { BrowserContext, Page } from 'playwright'

/** Where Teams shows pages; its library takes nobody else for Teams. */
const host = 'https://teams.microsoft.com'

export interface TeamsAround {
  readonly theme: 'default' | 'dark' | 'contrast'
  /** What a deep link asked for. */
  readonly subPageId?: string
  readonly token?: string
}

/** A page in the place of Teams that speaks its protocol to the page in its frame. */
export async function openInTeams(
  context: BrowserContext,
  tab: string,
  around: TeamsAround,
): Promise<{ readonly page: Page; readonly called: () => Promise<readonly string[]> }> {
  await context.route(`${host}/**`, (route) =>
    route.fulfill({ contentType: 'text/html', body: hostPage(tab, around) }),
  )
  const page = await context.newPage()
  await page.goto(`${host}/fake`)
  return {
    page,
    called: () => page.evaluate(() => [...Reflect.get(window, 'called')] as string[]),
  }
}

/** The theme Teams changes to. */
export async function changeTheme(page: Page, theme: TeamsAround['theme']): Promise<void> {
  await page.evaluate((name) => {
    const frame = document.querySelector('iframe')
    frame?.contentWindow?.postMessage({ func: 'themeChange', args: [name] }, '*')
  }, theme)
}

function hostPage(tab: string, { theme, subPageId = '', token }: TeamsAround): string {
  const supports = JSON.stringify({
    apiVersion: 4,
    hostVersionsInfo: {},
    isLegacyTeams: false,
    supports: { pages: {} },
  })
  const answers = {
    initialize: ['content', 'web', supports, '2.0.1'],
    getContext: [
      {
        hostName: 'Teams',
        theme,
        locale: 'zh-CN',
        entityId: 'rooms',
        subEntityId: subPageId,
        userObjectId: 'user',
        tid: 'tenant',
      },
    ],
    'authentication.getAuthToken': token === undefined ? [false, 'no token'] : [true, token],
  }
  return `<!doctype html><meta charset="utf-8"><title>Teams</title>
<iframe src="${tab}" style="width:1200px;height:760px;border:0"></iframe>
<script>
const answers = ${JSON.stringify(answers)}
window.called = []
addEventListener('message', ({ data, source }) => {
  const frame = document.querySelector('iframe').contentWindow
  if (source !== frame || data === null || typeof data !== 'object' || data.func === undefined) return
  window.called.push(data.func)
  const args = answers[data.func]
  if (args !== undefined) frame.postMessage({ id: data.id, uuidAsString: data.uuidAsString, args }, '*')
})
</script>`
}
