import { tmpdir } from 'node:os'
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import { defineConfig } from 'vitest/config'

export default defineConfig({
  resolve: {
    alias: [
      { find: /^@\//, replacement: fileURLToPath(new URL('./', import.meta.url)) },
      {
        find: 'contentlayer/generated',
        replacement: fileURLToPath(new URL('./.contentlayer/generated/index.mjs', import.meta.url)),
      },
    ],
  },
  test: {
    include: ['**/*.test.{ts,tsx,mjs}'],
    exclude: ['**/node_modules/**', '.next/**', '.contentlayer/**', 'data/**', 'e2e/**'],
    testTimeout: 20_000,
    // So that no test creates a secret or an archive in ./data.
    env: { AUTH_SECRET: 'a-secret-for-tests-and-for-nothing-else', DATA_DIR: path.join(tmpdir(), 'parallax-tests') },
  },
})
