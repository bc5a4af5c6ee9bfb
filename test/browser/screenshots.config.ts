import { defineConfig } from 'vitest/config'
import base from '../../vitest.config.ts'

/** `npm run screenshots`: pictures of every page into test/screenshots, to be looked at. */
export default defineConfig({ test: { ...base.test, include: ['test/browser/screenshots.ts'] } })
