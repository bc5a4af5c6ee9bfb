import { Button } from '@fluentui/react-components'
import { ArrowDownloadRegular } from '@fluentui/react-icons/svg/arrow-download'
import { ArrowLeftRegular } from '@fluentui/react-icons/svg/arrow-left'
import { PrintRegular } from '@fluentui/react-icons/svg/print'
import { useNavigate, useParams } from 'react-router'
import type { Calculation } from '../../http/contract/index.ts'
import { calculationUrl, getCalculation, useResource } from '../api/index.ts'
import { useMessages } from '../messages/index.ts'
import { useMedia, usePreferences } from '../preferences/index.ts'
import { Failure, Loading, printYuan, RoomHeader, usePageTitle } from '../ui/index.ts'
import styles from './calculation-page.module.css'

/** 测算表 on one page, to be printed or read on the screen. */
export function CalculationPage() {
  const { calculation, answer, common, ask } = useMessages()
  const { conversationId = '' } = useParams()
  const navigate = useNavigate()
  const narrow = useMedia('(width < 720px)')
  usePageTitle(calculation.title)
  const [loaded, reload] = useResource(`calculation ${conversationId}`, () => getCalculation(conversationId))
  return (
    <div className={styles.page}>
      <RoomHeader title={calculation.title}>
        <Button
          appearance="subtle"
          icon={<ArrowLeftRegular />}
          onClick={() => void navigate(`/ask/${conversationId}`)}
          aria-label={ask.conversation}
        >
          {narrow ? undefined : ask.conversation}
        </Button>
        <Button
          as="a"
          href={calculationUrl(conversationId, 'xlsx')}
          appearance="subtle"
          icon={<ArrowDownloadRegular />}
          aria-label={answer.exportExcel}
          download
        >
          {narrow ? undefined : 'Excel'}
        </Button>
        <Button
          appearance="primary"
          icon={<PrintRegular />}
          onClick={() => {
            window.print()
          }}
        >
          {common.print}
        </Button>
      </RoomHeader>
      <div className={styles.scroll} tabIndex={0} role="region" aria-label={calculation.title}>
        {loaded.state === 'loading' && <Loading />}
        {loaded.state === 'failed' && <Failure error={loaded.error} onRetry={reload} />}
        {loaded.state === 'ready' && <Sheet calculation={loaded.value} />}
      </div>
    </div>
  )
}

function Sheet({ calculation }: { readonly calculation: Calculation }) {
  const { calculation: words, facts: factWords } = useMessages()
  const { language } = usePreferences()
  const origins = { user: factWords.fromUser, profile: factWords.fromProfile, assumed: factWords.fromAssumed }
  const made = new Intl.DateTimeFormat(language, { dateStyle: 'long', timeStyle: 'short' })
  return (
    <article className={styles.sheet} lang="zh-CN">
      <h2 className={styles.title}>{calculation.title}</h2>
      <p className={styles.meta}>
        <span>{words.asOf(calculation.asOf)}</span>{' '}
        <span>{words.madeAt(made.format(new Date(calculation.madeAt)))}</span>
      </p>
      {calculation.question !== '' && (
        <p className={styles.question}>
          {words.question}：{calculation.question}
        </p>
      )}
      <p className={styles.headline}>{calculation.headline.replaceAll('**', '')}</p>
      <Section title={words.lines}>
        <table className={styles.table}>
          <tbody>
            {linesToShow(calculation.lines).map(({ label, formula, fen }, index) => (
              <tr key={index}>
                <th scope="row">{label}</th>
                <td>{formula}</td>
                <td className={styles.amount}>{printYuan(fen)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </Section>
      <Section title={words.facts}>
        <table className={styles.table}>
          <tbody>
            {calculation.facts.map(({ id, label, value, from }) => (
              <tr key={id}>
                <th scope="row">{label}</th>
                <td>{value}</td>
                <td className={styles.origin}>{origins[from]}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </Section>
      <Section title={words.assumptions}>
        {calculation.assumptions.length === 0 ? (
          <p>{words.noAssumptions}</p>
        ) : (
          <ul>
            {calculation.assumptions.map((each) => (
              <li key={each}>{each}</li>
            ))}
          </ul>
        )}
      </Section>
      <Section title={words.clauses}>
        <ol className={styles.clauses}>
          {calculation.clauses.map(({ document, provision, quote, status }, index) => (
            <li key={index}>
              <strong>
                {document} {provision}
              </strong>
              （{status}）<span className={styles.quote}>{quote.replace(/\n\s*\n/gu, '\n').trim()}</span>
            </li>
          ))}
        </ol>
      </Section>
      <p className={styles.notice}>{calculation.notice}</p>
    </article>
  )
}

function Section({ title, children }: { readonly title: string; readonly children: React.ReactNode }) {
  return (
    <section className={styles.section}>
      <h3>{title}</h3>
      {children}
    </section>
  )
}

/** Standards are in the formulas already; they stand alone where nothing is reckoned. */
function linesToShow(lines: Calculation['lines']): Calculation['lines'] {
  const reckoned = lines.filter(({ kind }) => kind !== 'standard')
  return reckoned.length === 0 ? lines : reckoned
}
