import { Link } from 'react-router'
import type { ChecklistBody, ProfileBody } from '../../http/contract/index.ts'
import { getChecklist, useResource, type StageChoice } from '../api/index.ts'
import { clauseSearch } from '../reader/index.ts'
import { useMessages } from '../messages/index.ts'
import { Failure, Loading, profileName } from '../ui/index.ts'
import { Deadlines } from './deadlines.tsx'
import { Forms } from './forms.tsx'
import { Items } from './items.tsx'
import { Notices } from './notices.tsx'
import { useKeptSearch } from './use-kept-search.ts'
import styles from './checklist-view.module.css'

/** What one enterprise prepares in one stage, or in all. */
export function ChecklistView({
  profile,
  stage,
}: {
  readonly profile: ProfileBody
  readonly stage: StageChoice
}) {
  const { profile: words, prepare } = useMessages()
  const [list, reload] = useResource(`checklist ${profile.id} ${profile.updatedAt ?? ''} ${stage}`, () =>
    getChecklist({ profileId: profile.id, stage }),
  )
  if (list.state === 'loading') return <Loading />
  if (list.state === 'failed') return <Failure error={list.error} onRetry={reload} />
  const { value } = list
  return (
    <article className={styles.list}>
      <header className={styles.head}>
        <h2 lang="zh-CN">{profileName(profile, words.unnamed)}</h2>
        <p lang="zh-CN">
          {[
            value.region,
            value.stage === '全部' ? prepare.allStages : value.stage,
            ...profile.cohorts.map(
              ({ category = '', level, headcount }) => `${category}${level}${words.people(headcount)}`,
            ),
            prepare.asOf(value.asOf),
          ].join(' · ')}
        </p>
      </header>
      <Notices notices={value.notices} />
      <Items key={`${profile.id} ${stage}`} items={value.items} profileId={profile.id} />
      <Forms profileId={profile.id} />
      <Deadlines deadlines={value.deadlines} profileId={profile.id} asOf={value.asOf} />
      <Calls calls={value.callToAsk} />
      <Absent texts={value.notInCorpus} />
    </article>
  )
}

function Calls({ calls }: { readonly calls: ChecklistBody['callToAsk'] }) {
  const { prepare } = useMessages()
  const clauseLink = useKeptSearch()
  if (calls.length === 0) return null
  return (
    <section className={styles.section} aria-labelledby="calls">
      <h3 id="calls">{prepare.calls}</h3>
      <ul className={styles.plain} lang="zh-CN">
        {calls.map(({ question, whom, clause }) => (
          <li key={question}>
            <span>{question}</span>
            <span className={styles.meta}>
              {prepare.whom(whom)}
              {clause !== undefined && (
                <>
                  {' · '}
                  <Link
                    to={clauseLink(clauseSearch(clause))}
                  >{`${clause.document} ${clause.provision}`}</Link>
                </>
              )}
            </span>
          </li>
        ))}
      </ul>
    </section>
  )
}

function Absent({ texts }: { readonly texts: ChecklistBody['notInCorpus'] }) {
  const { prepare } = useMessages()
  if (texts.length === 0) return null
  return (
    <section className={styles.section} aria-labelledby="absent">
      <h3 id="absent">{prepare.absent}</h3>
      <ul className={styles.plain} lang="zh-CN">
        {texts.map(({ name, namedBy, note }) => (
          <li key={`${name} ${namedBy}`}>
            <span>{name}</span>
            <span className={styles.meta}>
              {prepare.namedBy(namedBy)}
              {note !== '' && ` · ${note}`}
            </span>
          </li>
        ))}
      </ul>
    </section>
  )
}
