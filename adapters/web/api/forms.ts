import type { FormFormat, FormId, FormList, FormRequest } from '../../http/contract/index.ts'
import { request, requestJson, withJson } from './request.ts'

const forms = '/api/v1/forms'

export const getForms = () => requestJson<FormList>(forms)

/** Has a form filled in with what a profile holds, and hands it to the browser as a file. @throws ApiError */
export async function downloadForm(profileId: string, form: FormId, format: FormFormat): Promise<void> {
  const file = await makeForm({ profileId, form, format })
  const address = URL.createObjectURL(file)
  const link = document.createElement('a')
  link.href = address
  link.download = file.name
  link.click()
  URL.revokeObjectURL(address)
}

/** Has a form filled in. @throws ApiError */
export async function makeForm(body: FormRequest): Promise<File> {
  const response = await request(forms, withJson('POST', body))
  const name = fileName(response.headers.get('content-disposition')) ?? body.form
  return new File([await response.blob()], name)
}

function fileName(disposition: string | null): string | undefined {
  const [, encoded] = /filename\*=UTF-8''([^;]+)/iu.exec(disposition ?? '') ?? []
  const [, plain] = /filename="([^"]+)"/u.exec(disposition ?? '') ?? []
  return encoded === undefined ? plain : decodeURIComponent(encoded)
}
