const majorOf = (version: string) => Number(version.split('.')[0])

/** Electron's makers care for the three newest majors (https://www.electronjs.org/docs/latest/tutorial/electron-timelines). */
export function isSupported(version: string, newest: string): boolean {
  const behind = majorOf(newest) - majorOf(version)
  return behind >= 0 && behind < 3
}
