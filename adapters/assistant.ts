import { createAssistant, loadFactLexicon, type Assistant, type PortalSystem } from '../bot/index.ts'
import { formTemplates, loadFormLayouts, shippedContracts } from '../checker/index.ts'
import { loadDaysOff, loadKnowledge, type Knowledge } from '../knowledge/index.ts'

/** The assistant on the installed texts and packs. @throws PackError, CorpusError when they do not prove. */
export function loadAssistant(): Assistant {
  const knowledge = loadKnowledge()
  return createAssistant({
    knowledge,
    lexicon: loadFactLexicon(),
    daysOff: loadDaysOff(),
    portals: portalSystems(knowledge),
  })
}

function portalSystems(knowledge: Knowledge): readonly PortalSystem[] {
  return shippedContracts(knowledge, formTemplates(loadFormLayouts(), knowledge)).map(
    ({ system, region = '', state, steps, clauses }) => ({
      system,
      place: region,
      state,
      fields: steps.reduce((sum, step) => sum + step.fields.length, 0),
      quotes: clauses,
    }),
  )
}
