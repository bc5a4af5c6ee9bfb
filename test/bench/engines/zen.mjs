import { standards } from './rule.mjs'

/** Evaluations under way at once; the engine is asynchronous, and 64 was the fastest of 1, 16, 32, 64 and 256. */
const inFlight = 64

/** zen-engine: one decision table of 21 rows, first match. Names must be ASCII letters, so `in-evaluation` is renamed beforehand. */
export async function zen() {
  const { ZenEngine, evaluateExpressionSync } = await import('@gorules/zen-engine')
  const decision = new ZenEngine().createDecision(graph())
  const table = (id, name, options) => {
    const evaluate = (input) =>
      options === undefined ? decision.evaluate(input) : decision.evaluate(input, options)
    return {
      id,
      name,
      prepare,
      run: async (inputs, count) => {
        for (let at = 0; at < count; at += inFlight) {
          const batch = []
          for (let next = 0; next < inFlight; next += 1)
            batch.push(evaluate(inputs[(at + next) % inputs.length]))
          const responses = await Promise.all(batch)
          if (options !== undefined && responses[0].trace === undefined)
            throw new Error('an evaluation left no trace')
        }
      },
      fen: async (input) => (await evaluate(input)).result.total * 100,
    }
  }
  return [
    table('zen/trace-string', 'zen-engine, table, trace as unparsed JSON string', { trace: 'string' }),
    table('zen/trace', 'zen-engine, table, trace as objects', { trace: true }),
    table('zen/untraced', 'zen-engine, table, no trace', undefined),
    {
      id: 'zen/expression',
      name: 'zen-engine, one bare expression, no decision, no trace',
      prepare,
      run: (inputs, count) => {
        for (let at = 0; at < count; at += 1) evaluateExpressionSync(expression, inputs[at % inputs.length])
      },
      fen: (input) => evaluateExpressionSync(expression, input) * 100,
    },
  ]
}

function prepare({ 'in-evaluation': inEvaluation, ...facts }) {
  return { ...facts, inEvaluation }
}

const inputs = ['passed', 'category', 'level', 'certified', 'inEvaluation']
const quoted = (text) => `'${text}'`
const product = (rate) => `${rate} * headcount * floor(years)`

/** Rows in the order of the text: failed; then per category and level, in full before 85%. An empty cell matches anything. */
function rows() {
  return [
    ['false', '', '', '', '', '0'],
    ...standards.flatMap(([category, level, amount]) => [
      ['', quoted(category), quoted(level), 'true', '', product(amount)],
      ...(category === '急需紧缺'
        ? [['', quoted(category), quoted(level), '', 'false', product(amount)]]
        : []),
      ['', quoted(category), quoted(level), '', '', product(`${amount} * 0.85`)],
    ]),
  ]
}

function graph() {
  const at = { x: 0, y: 0 }
  const content = {
    hitPolicy: 'first',
    inputs: inputs.map((field) => ({ id: field, name: field, field })),
    outputs: [{ id: 'total', name: 'total', field: 'total' }],
    rules: rows().map((cells, index) => ({
      _id: `row-${index}`,
      ...Object.fromEntries([...inputs, 'total'].map((column, place) => [column, cells[place]])),
    })),
  }
  return {
    nodes: [
      { id: 'in', name: 'in', type: 'inputNode', position: at },
      { id: 'rule', name: 'rule', type: 'decisionTableNode', position: at, content },
      { id: 'out', name: 'out', type: 'outputNode', position: at },
    ],
    edges: [
      { id: 'in-rule', sourceId: 'in', targetId: 'rule', type: 'edge' },
      { id: 'rule-out', sourceId: 'rule', targetId: 'out', type: 'edge' },
    ],
  }
}

const expression = [
  "(passed == false ? 0 : (certified or (category == '急需紧缺' and inEvaluation == false)) ? 1 : 0.85)",
  `(${standards.map(([category, level, amount]) => `category == ${quoted(category)} and level == ${quoted(level)} ? ${amount}`).join(' : ')} : null)`,
  'headcount',
  'floor(years)',
].join(' * ')
