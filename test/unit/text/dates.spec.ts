import { expect, it } from 'vitest'
import { dayInWords, daysInWords, endInWords, windowInWords } from '../../../src-main/text/dates'

it('says days in words', () => {
  expect([dayInWords('2026-12-31', 'ja'), dayInWords('2026-12-31', 'en')]).toEqual([
    '2026年12月31日',
    '31 December 2026',
  ])
})
it('says windows as people do', () => {
  expect([
    windowInWords('2026-12-31', '2026-12-31', 'ja'),
    windowInWords('2027-07-01', '2027-12-31', 'ja'),
    windowInWords('2027-07-01', '2027-12-31', 'en'),
    windowInWords('2028-09-01', '2028-09-30', 'ja'),
    windowInWords('2028-02-01', '2028-02-29', 'en'),
    windowInWords('2027-01-01', '2027-12-31', 'en'),
    windowInWords('2026-12-20', '2026-12-31', 'ja'),
  ]).toEqual([
    '2026年12月31日',
    '2027年後半',
    'the second half of 2027',
    '2028年9月',
    'February 2028',
    '2027',
    '2026年12月20日から2026年12月31日',
  ])
})
it('says how far away a day is', () => {
  expect([38, 1, 0, -3].map((days) => daysInWords(days, 'ja'))).toEqual([
    'あと 38 日',
    'あと 1 日',
    '今日',
    '3 日前に過ぎました',
  ])
})

it('says the end of a month as such', () => {
  expect([
    endInWords('2026-12-01', '2026-12-31', 'ja'),
    endInWords('2026-12-01', '2026-12-31', 'en'),
    endInWords('2026-12-31', '2026-12-31', 'ja'),
    endInWords('2027-07-01', '2027-12-31', 'ja'),
  ]).toEqual(['2026年12月末', 'the end of December 2026', '2026年12月31日', '2027年後半'])
})
