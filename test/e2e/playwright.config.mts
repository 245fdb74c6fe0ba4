import { defineConfig } from '@playwright/test'

export default defineConfig({
  testDir: '.',
  globalSetup: './global-setup.mts',
  timeout: 120_000,
  expect: { timeout: 15_000 },
  // Each spec starts a program of its own; on two processors two at a time gain nothing.
  workers: 1,
  forbidOnly: true,
  reporter: [['list'], ['json', { outputFile: '../.run/e2e.json' }]],
  outputDir: '../.run/e2e',
})
