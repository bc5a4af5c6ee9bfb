import { Fragment } from 'react'

const links = /\[([^\]]+)\]\((\/api\/v1\/[^)\s]+)\)/u

/** A line of an answer: `**strong**`, and links to the server's own files, are the mark-up our answers use within a line. */
export function Inline({ text }: { readonly text: string }) {
  const [whole, label, href] = links.exec(text) ?? []
  if (whole !== undefined && label !== undefined && href !== undefined)
    return (
      <>
        <Inline text={text.slice(0, text.indexOf(whole))} />
        <a href={href} download="">
          {label}
        </a>
        <Inline text={text.slice(text.indexOf(whole) + whole.length)} />
      </>
    )
  return text
    .split('**')
    .map((piece, index) =>
      index % 2 === 1 ? <strong key={index}>{piece}</strong> : <Fragment key={index}>{piece}</Fragment>,
    )
}
