import { standards } from './rule.mjs'

/** json-rules-engine. It has no arithmetic: the product is taken in JavaScript from the event. Its results always hold the tree. */
export async function jsonRules() {
  const { Engine } = await import('json-rules-engine')
  return [
    variant(
      'json-rules/branches',
      'json-rules-engine, 3 branch rules + table as fact',
      branches(Engine, true),
    ),
    variant(
      'json-rules/bare',
      'json-rules-engine, 3 branch rules, table left out of it',
      branches(Engine, false),
    ),
    variant('json-rules/cells', 'json-rules-engine, 17 rules, one per cell and branch', cells(Engine)),
  ]
}

function variant(id, name, fen) {
  return {
    id,
    name,
    prepare: (facts) => facts,
    run: async (inputs, count) => {
      for (let at = 0; at < count; at += 1) await fen(inputs[at % inputs.length])
    },
    fen,
  }
}

const equal = (fact, value) => ({ fact, operator: 'equal', value })
const notEvaluated = { all: [equal('category', '急需紧缺'), equal('in-evaluation', false)] }

/**
 * First match by priority, then stop: the fewest conditions the engine can get away with. A stopped engine may not run twice at
 * once, so runs are awaited one by one (running several at once, without stop, was slower).
 */
function branches(Engine, tableInside) {
  const standardOf = new Map(standards.map(([category, level, amount]) => [`${category} ${level}`, amount]))
  const stop = () => {
    engine.stop()
  }
  const share = (percent) => ({ type: 'share', params: { percent } })
  const engine = new Engine([
    { priority: 3, conditions: { all: [equal('passed', false)] }, event: share(0), onSuccess: stop },
    {
      priority: 2,
      conditions: { any: [equal('certified', true), notEvaluated] },
      event: share(100),
      onSuccess: stop,
    },
    { priority: 1, conditions: { all: [equal('passed', true)] }, event: share(85) },
  ])
  if (tableInside)
    engine.addFact('standard', (_, almanac) =>
      Promise.all([almanac.factValue('category'), almanac.factValue('level')]).then(([category, level]) =>
        standardOf.get(`${category} ${level}`),
      ),
    )
  return async (facts) => {
    const { events, almanac } = await engine.run(facts)
    const standard = tableInside
      ? await almanac.factValue('standard')
      : standardOf.get(`${facts.category} ${facts.level}`)
    return standard * events[0].params.percent * facts.headcount * Math.floor(facts.years)
  }
}

/** Everything in rules: the text book way, evaluated in full on every run. */
function cells(Engine) {
  const rate = (fen) => ({ type: 'rate', params: { fen } })
  const engine = new Engine([
    { conditions: { all: [equal('passed', false)] }, event: rate(0) },
    ...standards.flatMap(([category, level, amount]) => {
      const cell = [equal('category', category), equal('level', level), equal('passed', true)]
      const urgent = category === '急需紧缺'
      const full = [equal('certified', true), ...(urgent ? [equal('in-evaluation', false)] : [])]
      const reduced = [equal('certified', false), ...(urgent ? [equal('in-evaluation', true)] : [])]
      return [
        { conditions: { all: [...cell, { any: full }] }, event: rate(amount * 100) },
        { conditions: { all: [...cell, ...reduced] }, event: rate(amount * 85) },
      ]
    }),
  ])
  return async (facts) => {
    const { events } = await engine.run(facts)
    return events[0].params.fen * facts.headcount * Math.floor(facts.years)
  }
}
