import { ErrorCircleFilled } from '@fluentui/react-icons/svg/error-circle'
import { InfoRegular } from '@fluentui/react-icons/svg/info'
import { PersonQuestionMarkRegular } from '@fluentui/react-icons/svg/person-question-mark'
import { WarningFilled } from '@fluentui/react-icons/svg/warning'
import type { Severity } from './findings.ts'
import styles from './severity-mark.module.css'

/** A severity as a shape and a colour; its name is said beside it. */
export function SeverityMark({ severity }: { readonly severity: Severity }) {
  switch (severity) {
    case '错误':
      return <ErrorCircleFilled className={styles.error ?? ''} aria-hidden="true" />
    case '警告':
      return <WarningFilled className={styles.warning ?? ''} aria-hidden="true" />
    case '提示':
      return <InfoRegular className={styles.hint ?? ''} aria-hidden="true" />
    case '待人工确认':
      return <PersonQuestionMarkRegular className={styles.hint ?? ''} aria-hidden="true" />
  }
}
