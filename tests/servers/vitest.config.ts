import { defineConfig } from 'vitest/config'

/** Real servers on loopback: `npm run test:servers`. Slow to install, therefore not part of `npm test`. */
export default defineConfig({
  test: {
    root: import.meta.dirname,
    include: ['*.test.ts'],
    testTimeout: 300_000,
    hookTimeout: 600_000,
    pool: 'forks',
    fileParallelism: false,
  },
})
