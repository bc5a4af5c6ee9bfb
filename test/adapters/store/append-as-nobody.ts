import { openSqliteStore, StoreError } from '../../../adapters/store/index.ts'
import { turn, zhang } from './turn.ts'

// Root may write anything, whatever the file's mode says.
if (process.getuid?.() === 0) process.setuid?.(65_534)
const [, , file = ''] = process.argv
try {
  const store = await openSqliteStore({ file })
  await store.conversations.append(zhang, turn('c', 1))
  process.stdout.write(JSON.stringify({ name: 'stored' }))
} catch (error) {
  const { name, code, message, hint } =
    error instanceof StoreError ? error : { ...new StoreError('unusable', ''), name: String(error) }
  process.stdout.write(JSON.stringify({ name, code, message, hint }))
}
