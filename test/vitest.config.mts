import { fileURLToPath } from 'node:url'
import { defineConfig } from 'vitest/config'

const root = fileURLToPath(new URL('..', import.meta.url))

export default defineConfig({
  root,
  test: {
    projects: [
      {
        root,
        test: {
          name: 'unit',
          include: ['test/{unit,knowledge,contract}/**/*.spec.ts'],
          testTimeout: 20_000,
          // Nothing here keeps state in a module, so the modules are loaded once for all files: half the time.
          isolate: false,
        },
      },
      {
        root,
        // Real servers and real time: mostly waiting, so two files at once; each starts servers of its own on free ports.
        test: {
          name: 'peers',
          include: ['test/peers/**/*.spec.ts'],
          testTimeout: 120_000,
          hookTimeout: 120_000,
          fileParallelism: true,
          maxWorkers: 2,
        },
      },
      {
        root,
        // Looks at the package itself, which is made first.
        test: {
          name: 'package',
          include: ['test/package/**/*.spec.ts'],
          globalSetup: ['test/package/global-setup.ts'],
          testTimeout: 120_000,
          hookTimeout: 120_000,
          maxWorkers: 1,
        },
      },
    ],
  },
})
