import { ask, type Opened, type Size } from './open-page.ts'
import { check, describeEnterprise } from './rooms.ts'

/** A page in a state worth looking at: for axe, and for the screenshots. */
export interface Scene {
  readonly name: string
  readonly path: string
  readonly play: (opened: Opened, size: Size) => Promise<void>
}

export const scenes: readonly Scene[] = [
  {
    name: 'first-run',
    path: '/',
    play: async ({ page }) => {
      await page.getByRole('heading', { name: '试一试' }).waitFor()
    },
  },
  {
    name: 'answer',
    path: '/',
    play: async ({ page }) => {
      await ask(page, '无锡10个中级工、5个高级工，两年都拿证，一共补多少？')
    },
  },
  {
    name: 'question',
    path: '/',
    play: async ({ page }) => {
      await ask(page, '北京20个学徒补贴多少')
      await page.getByRole('group', { name: '请选一项，或者直接打字' }).waitFor()
    },
  },
  {
    name: 'reasons',
    path: '/',
    play: async ({ page }) => {
      await ask(page, '无锡10个中级工、5个高级工，两年都拿证，一共补多少？')
      await page.getByRole('button', { name: '为什么' }).click()
      await page.getByRole('region', { name: '结论是这样得出的' }).scrollIntoViewIfNeeded()
    },
  },
  {
    name: 'clause',
    path: '/',
    play: async ({ page }) => {
      const card = await ask(page, '北京普通高级工18人，两年都拿证，补多少')
      await card
        .getByRole('link', { name: /打开原文/u })
        .nth(1)
        .click()
      await page.locator('article mark').first().waitFor()
    },
  },
  {
    name: 'facts',
    path: '/',
    play: async ({ page }, size) => {
      await ask(page, '无锡10个中级工、5个高级工，两年都拿证，一共补多少？')
      if (size === 'phone') await page.getByRole('button', { name: /我了解到的/u }).click()
      await page.getByRole('button', { name: '修改人数' }).click()
      await page.getByRole('button', { name: '保存' }).waitFor()
    },
  },
  {
    name: 'keep',
    path: '/',
    play: async ({ page }, size) => {
      await ask(page, '无锡10个中级工、5个高级工，两年都拿证，一共补多少？')
      if (size === 'phone') await page.getByRole('button', { name: /我了解到的/u }).click()
      await page.getByRole('button', { name: '记入企业资料' }).click()
      await page.getByRole('button', { name: '保存' }).waitFor()
    },
  },
  {
    name: 'history',
    path: '/',
    play: async ({ page }) => {
      await ask(page, '无锡高级工补贴标准')
      await page.getByRole('button', { name: '历史对话' }).click()
      await page
        .getByRole('button', { name: /^删除对话/u })
        .first()
        .waitFor()
    },
  },
  {
    name: 'not-sent',
    path: '/',
    play: async ({ page }) => {
      await page.route('**/api/v1/chat', (route) => route.abort())
      await page.getByRole('textbox', { name: '输入问题' }).fill('无锡高级工补贴标准')
      await page.getByRole('button', { name: '发送' }).click()
      await page.getByRole('button', { name: '重试' }).waitFor()
    },
  },
  {
    name: 'calculation',
    path: '/',
    play: async ({ page }) => {
      await ask(page, '无锡10个中级工、5个高级工，两年都拿证，一共补多少？')
      await page.getByRole('button', { name: '导出测算表' }).click()
      await page.getByRole('menuitem', { name: '打印版测算表' }).click()
      await page.getByRole('article').waitFor()
    },
  },
  {
    name: 'library',
    path: '/library',
    play: async ({ page }) => {
      await page.getByRole('link', { name: '京人社能发〔2022〕11号' }).waitFor()
    },
  },
  {
    name: 'relations',
    path: '/library?view=relations',
    play: async ({ page }) => {
      await page.getByRole('heading', { name: '关系说明' }).waitFor()
    },
  },
  {
    name: 'coverage',
    path: '/library?view=coverage',
    play: async ({ page }) => {
      await page.getByRole('rowheader', { name: '合计' }).waitFor()
    },
  },
  {
    name: 'search',
    path: '/library?q=预拨',
    play: async ({ page }) => {
      await page.getByRole('heading', { name: /找到/u }).waitFor()
    },
  },
  {
    name: 'document',
    path: '/library/beijing-2022-11?from=4063&to=4179',
    play: async ({ page }) => {
      await page.locator('article mark').first().waitFor()
    },
  },
  {
    name: 'enterprise',
    path: '/prepare',
    play: async ({ page }) => {
      const edit = page.getByRole('button', { name: '修改资料' })
      const field = page.getByRole('textbox', { name: '企业名称' })
      await field.or(edit).first().waitFor()
      if (await edit.isVisible()) await edit.click()
      await field.waitFor()
    },
  },
  {
    name: 'prepare',
    path: '/prepare',
    play: async ({ page }) => {
      await describeEnterprise(page, '阳泉机械厂')
    },
  },
  {
    name: 'check',
    path: '/check',
    play: async ({ page }) => {
      await page.getByRole('button', { name: '选择文件', exact: true }).waitFor()
    },
  },
  {
    name: 'findings',
    path: '/check',
    play: async ({ page }) => {
      await check(page)
    },
  },
  {
    name: 'row',
    path: '/check',
    play: async ({ page }) => {
      await check(page)
      await page
        .getByRole('button', { name: /附件1!F5/u })
        .first()
        .click()
      await page.getByRole('dialog').getByRole('row').first().waitFor()
    },
  },
  {
    name: 'not-found',
    path: '/nowhere',
    play: async ({ page }) => {
      await page.getByRole('heading', { level: 1 }).waitFor()
    },
  },
]
