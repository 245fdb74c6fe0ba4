import type { Locator, Page } from '@playwright/test'

/** What a person can do on a page, by the words they see. */
export interface Hand {
  /** Chooses one of several by the beginning of its words. */
  choose(option: string): Promise<void>
  /** Puts text into a field, in place of what is there. */
  type(field: string, text: string): Promise<void>
  press(button: string): Promise<void>
  /** Waits until words are on screen. */
  see(words: string): Promise<void>
}

const startingWith = (words: string) => new RegExp(`^${words.replaceAll(/[.*+?^${}()|[\]\\]/g, '\\$&')}`)
const radio = (window: Page, option: string) => window.getByRole('radio', { name: startingWith(option) }).first()
const button = (window: Page, name: string) => window.getByRole('button', { name, exact: true }).first()
const sight = (window: Page, words: string) => window.getByText(words).first().waitFor()
const field = (window: Page, name: string) => window.getByLabel(name, { exact: true }).first()

/** By mouse. `window` is asked each time: a program that was started again has another one. */
export const mouse = (window: () => Page): Hand => ({
  choose: (option) => radio(window(), option).check(),
  type: (name, text) => field(window(), name).fill(text),
  press: (name) => button(window(), name).click(),
  see: (words) => sight(window(), words),
})

const mostTabStops = 80

/** By keyboard alone: Tab, arrows, Space, Enter and letters. */
export function keyboard(window: () => Page): Hand {
  const tabTo = async (is: () => Promise<boolean>, what: string) => {
    for (let stop = 0; stop < mostTabStops; stop += 1) {
      if (await is()) return
      await window().keyboard.press('Tab')
    }
    throw new Error(`Tab does not lead to ${what}`)
  }
  const hasFocus = (target: Locator) => target.evaluate((element) => element === document.activeElement)
  return {
    async choose(option) {
      const target = radio(window(), option)
      await target.waitFor()
      const isInGroup = () =>
        target.evaluate((element) => {
          const { activeElement: active } = document
          const [wanted, here] = [element, active].map((one) => one?.closest('[role=radiogroup]'))
          return active instanceof HTMLInputElement && active.type === 'radio' && here === wanted
        })
      await tabTo(isInGroup, option)
      const count = await window().getByRole('radio').count()
      for (let step = 0; step < count && !(await hasFocus(target)); step += 1)
        await window().keyboard.press('ArrowDown')
      // An arrow chooses what it goes to; Tab does not.
      if (!(await target.isChecked())) await window().keyboard.press('Space')
    },
    async type(name, text) {
      const target = field(window(), name)
      await target.waitFor()
      await tabTo(() => hasFocus(target), name)
      await window().keyboard.press('Control+A')
      await window().keyboard.type(text)
    },
    async press(name) {
      const target = button(window(), name)
      await target.waitFor()
      await tabTo(() => hasFocus(target), name)
      await window().keyboard.press('Enter')
    },
    see: (words) => sight(window(), words),
  }
}
