import { ErrorCircleRegular } from '@fluentui/react-icons/svg/error-circle'
import { InfoRegular } from '@fluentui/react-icons/svg/info'
import { Link } from 'react-router'
import type { ChecklistNotice } from '../../http/contract/index.ts'
import { clauseSearch } from '../reader/index.ts'
import { useKeptSearch } from './use-kept-search.ts'
import styles from './notices.module.css'

/** What to know before relying on the list: mistakes first. */
export function Notices({ notices }: { readonly notices: readonly ChecklistNotice[] }) {
  const clauseLink = useKeptSearch()
  if (notices.length === 0) return null
  const ordered = [...notices].sort((a, b) => Number(b.level === '错误') - Number(a.level === '错误'))
  return (
    <ul className={styles.notices} lang="zh-CN">
      {ordered.map(({ code, level, message, clause }, index) => (
        <li key={`${code} ${String(index)}`} className={level === '错误' ? styles.error : styles.hint}>
          {level === '错误' ? <ErrorCircleRegular aria-hidden="true" /> : <InfoRegular aria-hidden="true" />}
          <span>
            {message}{' '}
            {clause !== undefined && (
              <Link to={clauseLink(clauseSearch(clause))}>{`${clause.document} ${clause.provision}`}</Link>
            )}
          </span>
        </li>
      ))}
    </ul>
  )
}
