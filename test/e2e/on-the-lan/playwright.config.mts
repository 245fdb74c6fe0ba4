import { defineConfig } from '@playwright/test'
import tests from '../playwright.config.mts'

/** Run by test/peers/window-on-lan.spec.ts inside the namespace of the laptop, where the program needs no entry of the tests' own. */
export default defineConfig({
  ...tests,
  testMatch: 'window.ts',
  globalSetup: [],
  reporter: 'line',
  outputDir: '../../.run/on-the-lan',
})
