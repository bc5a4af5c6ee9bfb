import { readFileSync } from 'node:fs'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { captureStep, openGuarded, type GuardOptions } from '../../../checker/gather/index.ts'
import type { PortalField } from '../../../checker/index.ts'
import { browserFlags, describeWith } from '../../config/index.ts'
import { startPages, type PagesServer } from './pages-server.ts'

type Demands = Pick<PortalField, 'label' | 'kind' | 'required'> &
  Pick<PortalField, 'minLength' | 'maxLength' | 'min' | 'max' | 'options' | 'requiredMessage'> &
  Partial<Pick<PortalField, 'readOnly' | 'visible' | 'customRules'>> & {
    readonly patterns?: readonly (readonly [source: string, message: string | null])[]
    readonly upload?: Partial<NonNullable<PortalField['upload']>>
  }

/** Pages in the styles portals are written in, each with what a person reads off it; in a truth, what is not stated must not be found. */
const pages: readonly (readonly [page: string, truth: string])[] = [
  ['written/table-alert.html', 'table-alert'],
  ['written/fieldset.html', 'fieldset'],
  ['written/in-a-frame.html', 'fieldset'],
  ['written/plain-divs.html', 'plain-divs'],
  ['written/hidden-steps.html', 'hidden-steps'],
  ['written/bootstrap-attributes.html', 'bootstrap-attributes'],
  ['written/easyui.html', 'easyui'],
  ['pages/element-plus-nested/index.html', 'element-plus-nested'],
  ['pages/element-ui-tabs/index.html', 'element-ui-tabs'],
  ['pages/antd-list/index.html', 'antd-list'],
]

describeWith('chromium', 'pages of other styles', (executablePath) => {
  const options: GuardOptions = { executablePath, allowedHosts: [], flags: browserFlags }
  let server: PagesServer

  beforeAll(async () => {
    server = await startPages()
  })
  afterAll(() => server.close())

  it.each(pages)('%s: every field with all it demands, and no other', async (page, name) => {
    const truth = JSON.parse(
      readFileSync(new URL(`../../portals/truths/${name}.json`, import.meta.url), 'utf8'),
    ) as readonly Demands[]
    const guarded = await openGuarded(options, 'load')
    try {
      await guarded.page.goto(`${server.origin}/${page}`)
      await guarded.page.waitForSelector('form, .box, iframe')
      const { step } = await captureStep(guarded.page)
      expect(step.fields.map((field, at) => stated(field, truth[at]))).toEqual(truth.map(full))
      expect(server.writes()).toEqual([])
    } finally {
      await guarded.close()
    }
  })
})

/** What is always compared, and what this truth states besides. */
function stated(field: PortalField, truth: Demands | undefined): Demands {
  const { label, kind, required, minLength, maxLength, min, max, options, patterns } = field
  const { requiredMessage, readOnly, visible, customRules, upload } = field
  const besides = { requiredMessage, readOnly, visible, customRules }
  const asked = Object.entries(besides).filter(([key]) => truth !== undefined && key in truth)
  const uploads = Object.entries(upload ?? {}).filter(([key]) => key in (truth?.upload ?? {}))
  return full({
    ...{ label, kind, required, minLength, maxLength, min, max, options },
    patterns: patterns.map(({ source, message }) => [source, message ?? null] as const),
    ...Object.fromEntries(asked),
    ...(truth?.upload === undefined ? {} : { upload: Object.fromEntries(uploads) }),
  })
}

function full(truth: Demands): Demands {
  return {
    ...{ minLength: undefined, maxLength: undefined, min: undefined, max: undefined, options: undefined },
    patterns: [],
    ...truth,
  }
}
