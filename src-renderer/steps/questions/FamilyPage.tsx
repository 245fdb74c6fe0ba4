import { Button, SearchBox } from '@fluentui/react-components'
import { useEffect, useState } from 'react'
import type { FamilySummary } from '../../../src-main/contract/window'
import { api } from '../../app/api'
import { useBack } from '../../app/use-facts'
import { usePageTitle } from '../../app/use-page-title'
import { useText } from '../../app/use-text'
import { useDraft, useDrafts } from '../../state/draft-store'
import { valueOf } from '../../state/fault-store'
import { useWizard } from '../../state/wizard-store'
import { Choices } from '../../ui/Choices'
import { Page } from '../../ui/Page'
import { StateMark } from '../../ui/StateMark'
import { TextField } from '../../ui/TextField'
import type { FamilyQuestion } from '../questions'
import { FamilyLink } from '../family/FamilyLink'
import { familiesOfKind, oauthMarks } from './families'
import { withAnswers } from './give-answers'
import { OtherWaysToFind } from './OtherWaysToFind'
import { SideColumn } from './SideColumn'

const notListed = 'not-listed'
const legend = ['yes', 'some', 'no', 'unknown'] as const

/** Finds the family of the device by what stands on it. Not listed is a way on. */
export function FamilyPage({ question }: { question: FamilyQuestion }) {
  const { t, pick } = useText()
  const work = useWizard((wizard) => wizard.work)
  const update = useWizard((wizard) => wizard.update)
  const { family, model, name, kind } = work.situation.device
  const [typed, setTyped] = useDraft('family/typed', model ?? '')
  const [nickname, setNickname] = useDraft('family/name', name ?? '')
  const [chosen, choose] = useDraft('family/chosen', family ?? (work.answered.includes('family') ? notListed : ''))
  // Answers may overtake each other: only those to what stands in the field now are shown.
  const [found, setFound] = useState<{ readonly to: string; readonly families: readonly FamilySummary[] } | null>(null)
  const [isMissing, setMissing] = useState(false)
  const back = useBack()
  useEffect(() => {
    let isCurrent = true
    void valueOf(api.answers.families(typed)).then((families) => {
      if (isCurrent && families !== undefined) setFound({ to: typed, families })
    })
    return () => {
      isCurrent = false
    }
  }, [typed])

  const isSearching = typed.trim() !== ''
  const families = found?.families ?? []
  const listed = isSearching ? families : familiesOfKind(families, kind)
  const submit = () => {
    if (chosen === '') return setMissing(true)
    const textOf = (text: string, max: number) => (text.trim() === '' ? undefined : text.trim().slice(0, max))
    useDrafts.getState().drop('family')
    update((before) =>
      withAnswers(before, question, [
        ['device.family', chosen === notListed ? undefined : chosen],
        ['device.model', textOf(typed, 120)],
        ['device.name', textOf(nickname, 80)],
      ]),
    )
  }
  const status = () => {
    if (!isSearching || found?.to !== typed) return ''
    return families.length === 0 ? t('questions.family.none') : t('questions.family.found', { count: families.length })
  }
  const isProgram = kind === 'app' || kind === 'mail-software'
  const title = t(isProgram ? 'questions.family.titleProgram' : 'questions.family.title')
  return (
    <Page
      title={title}
      windowTitle={usePageTitle(title, isMissing)}
      back={back}
      note={t('wizard.savedNote')}
      side={
        <>
          <SideColumn question="family" why={t('questions.family.why')} />
          {chosen !== '' && chosen !== notListed && (
            <section>
              <FamilyLink id={chosen} label="family.open" />
            </section>
          )}
          <section>
            <h2>{t('questions.family.legend')}</h2>
            {legend.map((oauth) => (
              <div key={oauth}>
                <StateMark mark={oauthMarks[oauth]}>{t(`questions.family.oauth.${oauth}.label`)}</StateMark>
                <p>{t(`questions.family.oauth.${oauth}.text`)}</p>
              </div>
            ))}
          </section>
        </>
      }
      errors={{
        title: t('wizard.errors.title'),
        list: isMissing ? [{ field: 'family-search', text: t('wizard.errors.choose') }] : [],
      }}
      onSubmit={submit}
      actions={
        <Button appearance="primary" size="large" type="submit">
          {t('wizard.continue')}
        </Button>
      }
    >
      {!isProgram && <OtherWaysToFind />}
      <div className="field">
        <label htmlFor="family-search">
          {t(isProgram ? 'questions.family.labelProgram' : 'questions.family.label')}
        </label>
        <p className="hint" id="family-hint">
          {t(isProgram ? 'questions.family.hintProgram' : 'questions.family.hint')}
        </p>
        <SearchBox
          className="long"
          input={{ id: 'family-search', spellCheck: false, 'aria-describedby': 'family-hint' }}
          dismiss={null}
          value={typed}
          onChange={(_event, { value }) => setTyped(value.slice(0, 200))}
          onKeyDown={(event) => {
            // Enter in a search looks; it does not leave the page.
            if (event.key !== 'Enter') return
            event.preventDefault()
            const [only, ...others] = listed
            if (only !== undefined && others.length === 0) choose(only.id)
          }}
        />
        <p role="status" className="hint">
          {status()}
        </p>
      </div>
      <Choices
        id="family-first"
        label={title}
        look="list"
        chosen={chosen}
        onChoose={(id) => {
          choose(id)
          setMissing(false)
        }}
        options={[
          ...listed.map(({ id, vendor, name: family, oauth }) => ({
            id,
            label: `${pick(vendor)} ${pick(family)}`,
            state: { mark: oauthMarks[oauth], text: t(`questions.family.oauth.${oauth}.label`) },
          })),
          { id: notListed, label: t('questions.family.notListed.label'), hint: t('questions.family.notListed.hint') },
        ]}
      />
      <TextField
        id="device-name"
        label={t('questions.family.name.label')}
        hint={t('questions.family.name.hint')}
        value={nickname}
        onChange={(value) => setNickname(value.slice(0, 80))}
      />
    </Page>
  )
}
