/** Edge lengths in px: files for Linux, and what the containers of Windows and macOS hold. */
export const iconSizes = {
  png: [16, 32, 48, 64, 128, 256, 512],
  ico: [16, 24, 32, 48, 64, 128, 256],
  icns: [16, 32, 64, 128, 256, 512, 1024],
} as const
