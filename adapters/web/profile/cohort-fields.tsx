import { Button, Input } from '@fluentui/react-components'
import { AddRegular } from '@fluentui/react-icons/svg/add'
import { DismissRegular } from '@fluentui/react-icons/svg/dismiss'
import { useMessages } from '../messages/index.ts'
import { categories, emptyCohort, levels, type CohortForm } from './draft.ts'
import { Choice, Labelled } from './labelled-fields.tsx'
import styles from './profile-editor.module.css'

/** The enterprise's apprentices, one row a level and category. */
export function Cohorts({
  cohorts,
  wrong,
  onChange,
}: {
  readonly cohorts: readonly CohortForm[]
  readonly wrong: boolean
  readonly onChange: (cohorts: readonly CohortForm[]) => void
}) {
  const { profile: words } = useMessages()
  const change = (index: number, part: Partial<CohortForm>) => {
    onChange(cohorts.map((each, at) => (at === index ? { ...each, ...part } : each)))
  }
  return (
    <fieldset className={styles.group}>
      <legend>{words.cohorts}</legend>
      <p className={styles.note}>{words.cohortNote}</p>
      {cohorts.map((cohort, index) => (
        <div key={index} className={styles.cohort} role="group" aria-label={words.cohort(index + 1)}>
          <Labelled label={words.level}>
            <Choice
              value={cohort.level}
              options={levels}
              needed
              onChange={(level) => {
                change(index, { level })
              }}
            />
          </Labelled>
          <Labelled label={words.headcount} problem={wrong ? words.badNumber : undefined}>
            <Input
              value={cohort.headcount}
              inputMode="numeric"
              onChange={(_, { value }) => {
                change(index, { headcount: value })
              }}
            />
          </Labelled>
          <Labelled label={words.years}>
            <Input
              value={cohort.years}
              inputMode="decimal"
              onChange={(_, { value }) => {
                change(index, { years: value })
              }}
            />
          </Labelled>
          <Labelled label={words.category}>
            <Choice
              value={cohort.category}
              options={categories}
              onChange={(category) => {
                change(index, { category })
              }}
            />
          </Labelled>
          <Labelled label={words.occupation}>
            <Input
              value={cohort.occupation}
              onChange={(_, { value }) => {
                change(index, { occupation: value })
              }}
            />
          </Labelled>
          <Button
            className={styles.remove ?? ''}
            appearance="subtle"
            icon={<DismissRegular />}
            aria-label={words.removeCohort(index + 1)}
            onClick={() => {
              onChange(cohorts.filter((_, at) => at !== index))
            }}
          />
        </div>
      ))}
      <Button
        appearance="subtle"
        icon={<AddRegular />}
        onClick={() => {
          onChange([...cohorts, emptyCohort])
        }}
      >
        {words.addCohort}
      </Button>
    </fieldset>
  )
}
