import { createAssistant, loadFactLexicon, type Assistant } from '../bot/index.ts'
import { loadDaysOff, loadKnowledge } from '../knowledge/index.ts'

/** The assistant on the installed texts and packs. @throws PackError, CorpusError when they do not prove. */
export function loadAssistant(): Assistant {
  return createAssistant({ knowledge: loadKnowledge(), lexicon: loadFactLexicon(), daysOff: loadDaysOff() })
}
