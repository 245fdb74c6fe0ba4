import { describe, expect, it } from 'vitest'
import type { Knowledge } from '../../../src-main/contract/knowledge'
import { askForUpdates } from '../../../src-main/electron/ask-for-updates'
import { shippedKnowledge } from '../../../src-main/services/knowledge'

const url = 'https://navi.example/download'
const published: Knowledge = { ...shippedKnowledge, program: { downloadPage: { url } } }

/** What was asked and opened when the person presses the button at `answer`. */
async function asked(answer: number, knowledge = published) {
  const told: { message: string; detail: string; buttons: string[] }[] = []
  const opened: string[] = []
  await askForUpdates('en', '0.1.0', knowledge, {
    ask: async ({ message, detail, buttons }) => {
      told.push({ message, detail, buttons })
      return answer
    },
    openInBrowser: async (page) => void opened.push(page),
  })
  return { told, opened }
}

describe('check for updates', () => {
  it('names version and page, and opens the page only after a yes', async () => {
    const yes = await asked(0)
    expect(yes).toEqual({
      told: [
        {
          message: 'Open the download page to see whether there is a newer version?',
          detail: `This is version 0.1.0. Your browser would open: ${url}\nThis program never looks for updates by itself and never replaces itself.`,
          buttons: ['Open the page', 'Do not open'],
        },
      ],
      opened: [url],
    })
    expect((await asked(1)).opened).toEqual([])
  })
  it('says whom to ask while there is no page, and opens nothing', async () => {
    expect(await asked(0, { ...shippedKnowledge, program: { downloadPage: null } })).toEqual({
      told: [
        {
          message: 'Ask where you got this program whether there is a newer version',
          detail: 'This is version 0.1.0. It has no download page yet.',
          buttons: ['Close'],
        },
      ],
      opened: [],
    })
  })
})
