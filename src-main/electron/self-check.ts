import { mkdir } from 'node:fs/promises'
import { join } from 'node:path'
import { app, BrowserWindow } from 'electron'
import type { Evidence } from '../contract/evidence'
import { Situation } from '../contract/situation'
import { practicePassword, scenarios } from '../practice/scenarios'
import { writeAtomically } from '../services/json-file'
import { shippedKnowledge } from '../services/knowledge'
import type { NetworkOptions } from '../services/network/network'
import type { PracticeRoom } from './practice-room'
import { pdfOf } from './print-window'
import { createRunningChecks } from './run-checks'
import { appOrigin } from './security/app-pages'
import type { Session } from './session'

/** What a real machine can prove and a build machine without the runtime cannot. */
interface SelfCheck {
  readonly schemaVersion: 1
  readonly versions: Readonly<Record<string, string | undefined>>
  readonly isBoringSsl: boolean
  readonly packaged: boolean
  readonly origin: string
  readonly practice: { readonly outcome: string; readonly tls: readonly string[]; readonly signIn: readonly string[] }
  readonly pdfBytes: number
}

/** Runs the practice journey "after-december" and writes `self-check.json` and `self-check.pdf` into `folder`. Exit code 0 when all of it came about. */
export async function selfCheck(folder: string, session: Session, practice: PracticeRoom): Promise<number> {
  await mkdir(folder, { recursive: true })
  // Its windows come and go; without this the program would end with the first of them.
  app.on('window-all-closed', () => undefined)
  const origin = await originOfPage()
  const evidence = await practiceEvidence(folder, session, await practice.networkFor('after-december'))
  const pdf = await pdfOf(`${appOrigin}/sheet/device/ja`)
  const { report } = session
  const result: SelfCheck = {
    schemaVersion: 1,
    versions: { ...process.versions },
    isBoringSsl: Reflect.get(process.features, 'openssl_is_boringssl') === true,
    packaged: app.isPackaged,
    origin,
    practice: {
      outcome: report?.advice.outcome ?? 'none',
      tls: evidence.flatMap((fact) => (fact.kind === 'tls.version-tried' ? [`${fact.version} ${fact.answer}`] : [])),
      signIn: evidence.flatMap((fact) =>
        fact.kind === 'auth.refused' ? [`${fact.mechanism} ${fact.reply.code}`] : [],
      ),
    },
    pdfBytes: pdf.byteLength,
  }
  const written = [
    await writeAtomically(join(folder, 'self-check.json'), new TextEncoder().encode(JSON.stringify(result, null, 2))),
    await writeAtomically(join(folder, 'self-check.pdf'), pdf),
  ]
  await practice.close()
  const isComplete = result.practice.outcome === 'already-failing' || result.practice.outcome === 'find-out'
  return isComplete && result.practice.signIn.length === 1 && written.every(({ ok }) => ok) ? 0 : 1
}

async function originOfPage(): Promise<string> {
  const window = new BrowserWindow({
    show: false,
    webPreferences: { contextIsolation: true, sandbox: true, nodeIntegration: false },
  })
  try {
    await window.loadURL(`${appOrigin}/index.html`)
    return String(await window.webContents.executeJavaScript('window.origin'))
  } finally {
    window.destroy()
  }
}

async function practiceEvidence(
  folder: string,
  session: Session,
  network: NetworkOptions | undefined,
): Promise<readonly Evidence[]> {
  const scenario = scenarios.find(({ id }) => id === 'after-december')
  if (scenario === undefined || network === undefined) throw new Error('The practice scenario is gone')
  const checks = createRunningChecks(folder, shippedKnowledge, () => undefined, {
    begun: () => undefined,
    learnt: () => undefined,
    ended: ({ situation }, found) => session.judgeRun(situation, found),
  })
  await checks.start(
    {
      run: 'self-check',
      key: { site: 'self-check', device: 'self-check' },
      startedAt: Date.now(),
      situation: Situation.parse(scenario.situation),
      consent: { basicSignIn: true, oauthSignIn: false, testMail: 'no' },
      secrets: { password: practicePassword },
      only: undefined,
    },
    network,
  )
  return session.report?.evidence ?? []
}
