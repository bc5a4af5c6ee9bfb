import { Link, useSearchParams } from 'react-router'
import type { CheckMoneyBody } from '../../http/contract/index.ts'
import { useMessages } from '../messages/index.ts'
import { clauseSearch } from '../reader/index.ts'
import { printYuan } from '../ui/index.ts'
import { rowsText } from './findings.ts'
import styles from './money-card.module.css'

/** What the batch comes to, before any problem: how many count, how it is reckoned, and what the form says. */
export function MoneyCard({ money }: { readonly money: CheckMoneyBody }) {
  const { check } = useMessages()
  const [search] = useSearchParams()
  const { eligible, notEligible, expectedFen, statedFen, arithmetic, clause } = money
  const difference = statedFen === undefined ? undefined : statedFen - expectedFen
  const address = new URLSearchParams(search)
  for (const [key, value] of new URLSearchParams(clauseSearch(clause))) address.set(key, value)
  return (
    <section className={styles.card} aria-labelledby="money">
      <h2 id="money" className={styles.title}>
        {check.money}
      </h2>
      <p className={styles.amount}>
        <strong>{printYuan(expectedFen)}</strong>
        <span>{check.moneyEligible(eligible)}</span>
      </p>
      {difference !== undefined && statedFen !== undefined && (
        <p className={difference === 0 ? styles.same : styles.different}>
          {check.moneyStated(printYuan(statedFen))}，
          {difference === 0
            ? check.moneySame
            : difference < 0
              ? check.moneyLess(printYuan(-difference))
              : check.moneyMore(printYuan(difference))}
        </p>
      )}
      <p className={styles.arithmetic} lang="zh-CN">
        {arithmetic}
      </p>
      {notEligible.length > 0 && (
        <ul className={styles.reasons} lang="zh-CN">
          {notEligible.map(({ reason, rows }) => (
            <li key={reason}>{check.notEligible(reason, rowsText(rows))}</li>
          ))}
        </ul>
      )}
      <Link to={`?${address.toString()}`} className={styles.clause}>
        {`${clause.document} ${clause.provision}`}
      </Link>
    </section>
  )
}
