export { askAtoms } from './ask.ts'
export {
  atom,
  figuresIn,
  part,
  type Atom,
  type AtomAmount,
  type AtomKind,
  type Part,
  type PartStep,
} from './atoms.ts'
export { describeFact, printFactValue } from './describe-fact.ts'
export { leadWord, onTheCase, strengthWord, verdictWord } from './lead.ts'
export { printWan, printYuan } from './money.ts'
export { quoteBlocks } from './quote-block.ts'
export { answerLimit, plainReply, render, type Line, type Rendered, type RenderInput } from './render.ts'
export { caveats, notes, sentence } from './sentence.ts'
