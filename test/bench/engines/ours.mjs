import { loadKnowledge } from '../../../dist/knowledge/index.js'

const rule = 'beijing.total'

/** Our rule core, called as the product calls it; every evaluation fills a trace of its own. */
export function ours() {
  const { program } = loadKnowledge()
  return [
    {
      id: 'ours',
      name: 'ours, with trace',
      prepare: (facts) => facts,
      run: (inputs, count) => {
        let steps = 0
        for (let at = 0; at < count; at += 1) {
          const trace = []
          program.evaluate(rule, inputs[at % inputs.length], trace)
          steps += trace.length
        }
        if (steps < count) throw new Error('an evaluation left no trace')
      },
      fen: (input) => {
        const value = program.evaluate(rule, input)
        return value.kind === 'known' ? value.value : undefined
      },
    },
  ]
}
