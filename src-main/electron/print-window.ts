import { BrowserWindow } from 'electron'
import { fault, ok, type Result } from '../contract/result'
import { printNumbered } from '../services/pdf-printer/page-numbers'

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
    printNumbered({
      run: (expression) => webContents.executeJavaScript(expression),
      print: () =>
        webContents.printToPDF({
          pageSize: 'A4',
          preferCSSPageSize: true,
          printBackground: true,
          generateTaggedPDF: true,
          generateDocumentOutline: true,
        }),
    }),
  )

/** Electron documents no reasons (its issue 25261); for a dialog that was closed it has said `cancelled` and `Print job canceled`. */
const wasClosed = (reason: string): boolean => /cancel/i.test(reason)

/** Opens the system's print dialog with the sheet. Closing the dialog is no failure. Fault: `print.failed`, e.g. without any printer. */
export const printSheet = (url: string): Promise<Result<void>> =>
  withPrintWindow(
    url,
    ({ webContents }) =>
      new Promise((resolve) => {
        try {
          webContents.print({}, (isPrinted, reason) =>
            resolve(isPrinted || wasClosed(reason) ? ok(undefined) : fault('print.failed')),
          )
        } catch {
          // Where the system has no printing at all, Electron throws instead of calling back.
          resolve(fault('print.failed'))
        }
      }),
  )
