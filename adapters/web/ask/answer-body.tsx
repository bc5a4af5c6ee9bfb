import { WarningRegular } from '@fluentui/react-icons/svg/warning'
import type { ReplyBody } from '../../http/contract/index.ts'
import { useMessages } from '../messages/index.ts'
import { answerBlocks, type ArithmeticRow, type Block } from './answer-blocks.ts'
import { Inline } from './inline.tsx'
import { Papers } from './papers.tsx'
import styles from './answer-body.module.css'

/** What we say in our own words, set for reading: the answer first, then the sums, then what to mind. */
export function AnswerBody({
  answer,
  amounts = [],
  onSay,
}: {
  readonly answer: string
  /** Says a sentence for the user; left out, boxes only show. */
  readonly onSay?: ((text: string) => void) | undefined
  readonly amounts?: ReplyBody['amounts']
}) {
  return (
    <div className={styles.body} lang="zh-CN">
      {answerBlocks(answer, amounts).map((block, index) => (
        <BlockView key={index} block={block} onSay={onSay} />
      ))}
    </div>
  )
}

function BlockView({
  block,
  onSay,
}: {
  readonly block: Block
  readonly onSay: ((text: string) => void) | undefined
}) {
  const { answer } = useMessages()
  switch (block.kind) {
    case 'lead':
      return (
        <p className={`${styles.lead ?? ''} ${block.text.length > 72 ? (styles.long ?? '') : ''}`}>
          <Inline text={block.text} />
        </p>
      )
    case 'caution':
      return (
        <p className={styles.caution}>
          <WarningRegular aria-hidden="true" />
          <span>
            <Inline text={block.text} />
          </span>
        </p>
      )
    case 'list':
      return (
        <ol className={styles.list}>
          {block.items.map((item, index) => (
            <li key={index}>
              <Inline text={item} />
            </li>
          ))}
        </ol>
      )
    case 'papers':
      return <Papers papers={block.papers} onSay={onSay} />
    case 'arithmetic':
      return <Sums caption={answer.arithmetic} rows={block.rows} />
    case 'cases':
      return <Sums caption={answer.cases} rows={block.rows} />
    case 'figures':
      return (
        <ul className={styles.figures}>
          {block.figures.map(({ item, amount: figure }, index) => (
            <li key={index}>
              <span>{item}</span> <strong>{figure}</strong>
            </li>
          ))}
        </ul>
      )
    case 'question':
      return (
        <p className={styles.question}>
          <Inline text={block.text} />
        </p>
      )
    case 'basis':
      return <p className={styles.basis}>{block.text}</p>
    case 'text':
      return (
        <p className={styles.text}>
          <Inline text={block.text} />
        </p>
      )
  }
}

function Sums({ caption, rows }: { readonly caption: string; readonly rows: readonly ArithmeticRow[] }) {
  const { answer } = useMessages()
  const withFormula = rows.some(({ formula }) => formula !== '')
  return (
    <table className={styles.sums}>
      <caption>{caption}</caption>
      <thead className="visually-hidden">
        <tr>
          <th scope="col">{answer.item}</th>
          {withFormula && <th scope="col">{answer.formula}</th>}
          <th scope="col">{answer.amount}</th>
        </tr>
      </thead>
      <tbody>
        {rows.map(({ item, formula, amount }, index) => (
          <tr key={index}>
            <th scope="row">{item}</th>
            {withFormula && <td className={styles.formula}>{formula}</td>}
            <td className={styles.amount}>{amount}</td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}
