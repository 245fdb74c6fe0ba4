import { defineConfig } from '@playwright/test'
import tests from './playwright.config.mts'

/** `npm run shots`: no test, but pictures of every page and sheet for a person to look at. */
export default defineConfig({ ...tests, testMatch: 'shots.ts', reporter: 'line', timeout: 300_000 })
