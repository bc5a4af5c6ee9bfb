import { defineConfig } from 'vitest/config'

export default defineConfig({
  test: {
    include: ['test/**/*.test.ts'],
    exclude: ['**/node_modules/**', 'test/bench/**', 'test/portals/**'],
    setupFiles: ['test/config/child-processes.ts'],
    globalSetup: ['test/config/prepare.ts'],
    testTimeout: 60_000,
    hookTimeout: 120_000,
  },
})
