import { describe, expect, it } from 'vitest'
import { redact } from '../../../../src-main/core/redact/redact'
import { lastResults, withoutHosts } from '../../../../src-main/core/support/last-results'
import { supportBundle } from '../../../../src-main/exports/support/support-bundle'
import { sampleMoment, sampleReport } from '../../support/sample-report'
import { transcripts } from '../../core/redact/transcripts'

const report = sampleReport({
  situation: {
    device: { name: '社長室の複合機' },
    sending: { host: 'smtp.office365.com', account: 'scan@contoso.co.jp', from: 'boss@contoso.co.jp' },
  },
})
const bundle = (
  lang: 'ja' | 'en',
  hidesAddresses: boolean,
  log = '{"at":"2026-12-01T00:00:00.000Z","event":"check.started","signIn":"basic"}\n',
) => {
  const results = lastResults(report)
  return supportBundle(
    { lang, hidesAddresses },
    {
      now: sampleMoment,
      versions: { 'SMTP AUTH Navi': '0.1.0', system: 'linux' },
      settings: { lang },
      log,
      results: hidesAddresses ? withoutHosts(results) : results,
      redact: (text) => redact(text, { liveSecrets: [], hidesAddresses }),
    },
  )
}

describe('the support bundle', () => {
  it.each(['ja', 'en'] as const)(
    'has a summary in plain words, and a manifest that names every file with its size (%s)',
    (lang) => {
      const { files, name } = bundle(lang, true)
      expect([name, files.length, files.at(-1)?.name]).toEqual([
        'smtp-auth-navi-support-2026-11-23',
        6,
        'manifest.json',
      ])
      const manifest = JSON.parse(files.at(-1)?.text ?? '')
      expect(manifest.files).toEqual(
        files.slice(0, -1).map((file) => ({ name: file.name, bytes: Buffer.byteLength(file.text) })),
      )
      expect(files[0]?.text).toContain(lang === 'ja' ? '確認 1回' : 'checks 1')
      // Everything is named in the summary but the manifest and itself.
      expect(files.slice(1, -1).filter((file) => !files[0]?.text.includes(file.name))).toEqual([])
    },
  )

  it('holds no answer, name, dialogue or address of anybody', () => {
    for (const hides of [true, false]) {
      const text = bundle('ja', hides)
        .files.map((file) => file.text)
        .join('\n')
      expect(text).not.toMatch(/社長室|contoso|boss@|dialogue/)
    }
    const hosts = [true, false].map((hides) => bundle('ja', hides).files.some(({ text }) => text.includes('"host"')))
    expect(hosts[0]).toBe(false)
  })

  it('frees a log of secrets once more, whoever wrote it', () => {
    const text = bundle('en', true, transcripts.join('\n'))
      .files.map((file) => file.text)
      .join('\n')
    expect(text).not.toMatch(/hunter2/i)
  })
})
