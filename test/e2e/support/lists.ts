import type { Page } from '@playwright/test'
import type { Hand } from './hands'
import { arrive, catalogues, type Lang } from './pages'

const encode = (text: string) => Buffer.from(text)

/** A list of devices with everything that can be said of a row, and a secret that must not come through. */
export const deviceList = encode(
  [
    '機器管理台帳,,,,,,',
    '設置場所,機器名,メーカー,型番,IPアドレス,送信アカウント,パスワード',
    '1階,受付の複合機,リコー,IM C3000,192.168.1.10,ｓｃａｎ＠example.com,hunter2-list',
    '2階,営業の複合機,リコー,IM C3000,192.168.1.10,scan2@example.com,hunter2-list',
    '倉庫,ラベル機,架空電機,ZZ-999,192.168.1.999,,hunter2-list',
    ',,,,,,hunter2-list',
  ].join('\r\n'),
)
export const senderList = encode(
  'Sender address,Domain,TLS 1.0,TLS 1.1,TLS 1.2,Messages sent,Authentication Protocol\r\n' +
    'scan@example.com,example.com,0,0,100,1204,Basic\r\n' +
    'app@example.com,example.com,0,0,100,31,OAuth\r\n' +
    'unknown@example.com,example.com,100,0,0,7,Basic\r\n',
)

export const chooseList = (window: Page, lang: Lang, name: string, buffer: Buffer) =>
  window
    .getByLabel(catalogues[lang].lists.file, { exact: true })
    .setInputFiles({ name, mimeType: 'application/octet-stream', buffer })

/** From the list of sites to every page that reads a list. */
export async function listPages(window: Page, lang: Lang, hand: Hand, onPage: (name: string) => Promise<void>) {
  const { lists } = catalogues[lang]
  await hand.press(lists.open)
  await arrive(window, lang, lists)
  await onPage('list-choose')
  await chooseList(window, lang, 'devices.csv', deviceList)
  await arrive(window, lang, { title: lists.readTitle.replace('{{name}}', 'devices.csv') })
  await onPage('list-devices')
  await hand.press(lists.take.replace('{{count}}', '2'))
  await arrive(window, lang, lists.taken)
  await onPage('list-taken')
  await hand.press(lists.another)
  await arrive(window, lang, lists)
  await chooseList(window, lang, 'report.csv', senderList)
  await arrive(window, lang, { title: lists.readTitle.replace('{{name}}', 'report.csv') })
  await onPage('list-senders')
  await window.getByRole('checkbox', { name: lists.senders.add.replace('{{account}}', 'unknown@example.com') }).check()
  await hand.press(lists.senders.takeAnd.replace('{{count}}', '1'))
  await arrive(window, lang, lists.taken)
  await hand.press(lists.taken.toSite)
}
