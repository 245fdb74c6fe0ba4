import react from '@vitejs/plugin-react'
import { defineConfig } from 'vite'

export default defineConfig({
  root: import.meta.dirname,
  base: './',
  // The fonts, laid out by the build before.
  publicDir: '../dist/public',
  plugins: [react()],
  build: {
    outDir: '../dist/window',
    emptyOutDir: true,
    target: 'chrome140',
    // Small fonts as data: would be refused by the content security policy.
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    chunkSizeWarningLimit: 3_000,
  },
})
