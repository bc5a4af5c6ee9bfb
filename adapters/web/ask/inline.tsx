import { Fragment } from 'react'

/** A line of an answer: `**strong**` is the only mark-up our answers use within a line. */
export function Inline({ text }: { readonly text: string }) {
  return text
    .split('**')
    .map((piece, index) =>
      index % 2 === 1 ? <strong key={index}>{piece}</strong> : <Fragment key={index}>{piece}</Fragment>,
    )
}
