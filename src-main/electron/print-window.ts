import { BrowserWindow } from 'electron'

/** Shows a sheet in a window of its own that nobody sees, for as long as `use` needs it. It has no preload: a sheet can say nothing to us. */
async function withPrintWindow<T>(url: string, use: (window: BrowserWindow) => Promise<T>): Promise<T> {
  const window = new BrowserWindow({
    show: false,
    webPreferences: { contextIsolation: true, sandbox: true, nodeIntegration: false },
  })
  try {
    await window.loadURL(url)
    // A page is printed as it stands, with a fallback font if ours is still on its way.
    await window.webContents.executeJavaScript('document.fonts.ready.then(() => undefined)')
    return await use(window)
  } finally {
    window.destroy()
  }
}

/** The sheet as PDF: A4, tagged, with an outline. */
export const pdfOf = (url: string): Promise<Uint8Array> =>
  withPrintWindow(url, ({ webContents }) =>
    webContents.printToPDF({
      pageSize: 'A4',
      preferCSSPageSize: true,
      printBackground: true,
      generateTaggedPDF: true,
      generateDocumentOutline: true,
    }),
  )

/** Opens the system's print dialog with the sheet. Closing the dialog is no failure. */
export const printSheet = (url: string): Promise<void> =>
  withPrintWindow(url, ({ webContents }) => new Promise((resolve) => webContents.print({}, () => resolve())))
