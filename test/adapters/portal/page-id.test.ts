import { expect, it } from 'vitest'
import { contractSchema } from '../../../checker/index.ts'
import { pageId } from '../../../adapters/portal/index.ts'

const long = `https://portal.example.cn/${'declare/'.repeat(12)}`

it.each([
  ['https://portal.example.cn/', 'page-portal-example-cn'],
  ['https://portal.example.cn/apply/form.html', 'page-portal-example-cn-apply-form-html'],
  ['https://portal.example.cn:8443/claim', 'page-portal-example-cn-8443-claim'],
  ['https://portal.example.cn/app#/claim/3?token=secret', 'page-portal-example-cn-app-claim-3'],
  ['https://portal.example.cn/app?token=secret#top', 'page-portal-example-cn-app'],
  ['https://portal.example.cn/申报/form', 'page-portal-example-cn-e7-94-b3-e6-8a-a5-form'],
])('%s is kept as %s', (url, id) => {
  expect(pageId(new URL(url))).toBe(id)
})

it('long addresses are cut and still told apart', () => {
  const [one, other] = [`${long}one`, `${long}other`].map((url) => pageId(new URL(url)))
  expect(one).not.toBe(other)
  for (const id of [one, other]) {
    expect(id?.length).toBeLessThanOrEqual(80)
    expect(contractSchema.shape.id.safeParse(id).success).toBe(true)
  }
})
