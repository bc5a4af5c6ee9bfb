import { ESLint } from 'eslint'
import { beforeAll, expect, it } from 'vitest'
import { packageRoot } from '../../../knowledge/index.ts'

/** What would act on a page, and where it must not be written. */
const forbidden: readonly (readonly [file: string, code: string])[] = [
  ...[
    "void page.click('#submit')",
    "void page.locator('button').click()",
    "void page?.locator('button')?.click()",
    "void page['click']('button')",
    "void page.getByRole('button').press('Space')",
    "void page.type('#a', 'x')",
    "void page.fill('#a', 'x')",
    "void page.keyboard.down('A')",
    'void page.mouse.down()',
    'void page.touchscreen.tap(1, 1)',
    "void page.dispatchEvent('form', 'submit')",
    "void page.selectOption('#a', 'x')",
    "void page.setInputFiles('#a', [])",
    "void page.evaluate(() => { document.querySelector('button')?.click() })",
    'void page.evaluate(() => { document.forms[0]?.requestSubmit() })',
    "void page.evaluate('document.forms[0].submit()')",
    'void page.evaluate(`document.forms[0].submit()`)',
    'const { click } = page; void click',
  ].map((code) => ['checker/gather/capture.ts', code] as const),
  ['checker/gather/actions.ts', "void page.keyboard.press('Enter')"],
  ['checker/gather/actions.ts', "void page.keyboard.press('NumpadEnter')"],
  ['checker/gather/actions.ts', 'void page.evaluate(() => { document.forms[0]?.submit() })'],
  ['checker/gather/in-page/list.ts', 'document.forms[0]?.requestSubmit()'],
  ['checker/gather/in-page/list.ts', "document.forms[0]?.['submit']()"],
  ['adapters/portal/portal-job.ts', 'void (await loadGather()).openGuarded({}, "load")'],
]

/** What these places need. */
const allowed: readonly (readonly [file: string, code: string])[] = [
  ['checker/gather/capture.ts', 'void page.evaluate(seeControls, 1)'],
  ['checker/gather/actions.ts', 'void page.mouse.click(1, 1)'],
  ['checker/gather/actions.ts', "void page.keyboard.press('Escape')"],
  ['checker/gather/in-page/list.ts', "document.querySelector<HTMLElement>('[role=option]')?.click()"],
]

const rule = 'no-restricted-syntax'
let eslint: ESLint

beforeAll(() => {
  eslint = new ESLint({ cwd: packageRoot(), overrideConfig: { rules: { 'no-undef': 'off' } } })
})

it.each(forbidden)('%s must not say: %s', async (file, code) => {
  expect(await told(file, code)).toContain(rule)
})

it.each(allowed)('%s may say: %s', async (file, code) => {
  expect(await told(file, code)).not.toContain(rule)
})

async function told(file: string, code: string): Promise<readonly (string | null)[]> {
  const results = await eslint.lintText(`${code}\n`, { filePath: file })
  return results.flatMap(({ messages }) => messages.map(({ ruleId }) => ruleId))
}
