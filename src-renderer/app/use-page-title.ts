import { useText } from './use-text'

/** The title of the window for a page: page, then program; エラー: first when something has to be put right. */
export function usePageTitle(page: string, hasErrors = false): string {
  const { t } = useText()
  return t(hasErrors ? 'wizard.windowTitleError' : 'wizard.windowTitle', { page })
}
