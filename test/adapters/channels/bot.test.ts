import { describe } from 'vitest'
import { botSdks } from '../../../adapters/channels/index.ts'
import { answersContract } from './answers-contract.ts'
import { filesContract } from './files-contract.ts'
import { refusalsContract } from './refusals-contract.ts'
import { remindersContract } from './reminders-contract.ts'

describe.each(botSdks)('the bot on %s', (sdk) => {
  answersContract(sdk)
  refusalsContract(sdk)
  remindersContract(sdk)
  filesContract(sdk)
})
