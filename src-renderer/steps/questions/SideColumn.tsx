import { useText } from '../../app/use-text'

/** Why we ask. */
export function SideColumn({ why }: { why: string }) {
  const { t } = useText()
  return (
    <section>
      <h2>{t('questions.whyTitle')}</h2>
      <p>{why}</p>
    </section>
  )
}
