import { isAbsolute } from 'node:path'
import { z } from 'zod'
import { readRegion, reportLines, reportSchema, runCheck, type Region } from '../../checker/index.ts'
import type { Knowledge } from '../../knowledge/index.ts'
import { stage } from '../http/contract/index.ts'
import { messages } from './messages.zh.ts'
import type { ToolPorts } from './ports.ts'
import { asOfInput, profileInput, readProfile } from './inputs.ts'
import { done, policyTool, refuse, type PolicyTool, type Refusal } from './tool.ts'

const input = z.strictObject({
  paths: z.array(z.string().min(1)).min(1).max(50).describe(messages.inputs.paths),
  region: z.string().max(50).optional().describe(messages.inputs.region),
  stage: stage.optional(),
  profile: profileInput.optional(),
  asOf: asOfInput,
})

/** `check_workbook`: files of this machine held against the texts, as `xuetutong check` does. They are only read. */
export function checkWorkbook(
  { assistant, today }: ToolPorts,
  findFiles: NonNullable<ToolPorts['findFiles']>,
): PolicyTool {
  const { title, description } = messages.checkWorkbook
  const { knowledge } = assistant
  return policyTool({
    name: 'check_workbook',
    title,
    description,
    input,
    output: reportSchema,
    run: async ({ paths, region: written, stage: wanted, profile: given, asOf = today() }, signal) => {
      const relative = paths.find((path) => !isAbsolute(path))
      if (relative !== undefined)
        return refuse('relative-path', messages.relativePath(relative), messages.relativePathHint)
      const profile = given === undefined ? undefined : readProfile(given)
      if (profile?.kind === 'refused') return profile
      const place = written ?? profile?.profile.region
      const region = place === undefined ? undefined : regionOf(knowledge, place)
      if (region?.kind === 'refused') return region
      const found = await findFiles(paths)
      if (found.kind === 'missing')
        return refuse('no-such-file', messages.noSuchFile(found.path), messages.noSuchFileHint)
      if (found.inputs.length === 0)
        return refuse('nothing-to-check', messages.nothingToCheck, messages.nothingToCheckHint)
      const { report } = await runCheck(
        {
          inputs: found.inputs,
          asOf,
          ...(wanted === undefined ? {} : { stage: wanted }),
          ...(region === undefined ? {} : { region: region.region }),
          ...(profile === undefined ? {} : { profile: profile.profile }),
        },
        { knowledge, signal },
      )
      return done(
        report,
        reportLines(report)
          .map(({ text }) => text)
          .join('\n'),
      )
    },
  })
}

function regionOf(
  knowledge: Knowledge,
  written: string,
): { readonly kind: 'region'; readonly region: Region } | Refusal {
  const read = readRegion(knowledge, written)
  switch (read.kind) {
    case 'region':
      return read
    case 'several':
      return refuse('several-places', messages.severalPlaces(written, read.names), messages.fullName)
    case 'unknown':
      return refuse('unknown-place', messages.unknownRegion(written), messages.fullName)
  }
}
