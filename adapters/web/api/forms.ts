import type { FormFormat, FormId, FormList } from '../../http/contract/index.ts'
import { request, requestJson, withJson } from './request.ts'

const forms = '/api/v1/forms'

export const getForms = () => requestJson<FormList>(forms)

/** Has a form filled in with what a profile holds, and hands it to the browser as a file. @throws ApiError */
export async function downloadForm(profileId: string, form: FormId, format: FormFormat): Promise<void> {
  const response = await request(forms, withJson('POST', { profileId, form, format }))
  const address = URL.createObjectURL(await response.blob())
  const link = document.createElement('a')
  link.href = address
  link.download = fileName(response.headers.get('content-disposition')) ?? `${form}.${format}`
  link.click()
  URL.revokeObjectURL(address)
}

function fileName(disposition: string | null): string | undefined {
  const [, encoded] = /filename\*=UTF-8''([^;]+)/iu.exec(disposition ?? '') ?? []
  const [, plain] = /filename="([^"]+)"/u.exec(disposition ?? '') ?? []
  return encoded === undefined ? plain : decodeURIComponent(encoded)
}
