import { defineConfig } from 'vitest/config'

/** `npm run screenshots`: pictures of every page into test/screenshots, to be looked at. */
export default defineConfig({
  test: {
    include: ['test/browser/screenshots.ts'],
    globalSetup: ['test/config/prepare.ts'],
    testTimeout: 60_000,
    hookTimeout: 120_000,
  },
})
