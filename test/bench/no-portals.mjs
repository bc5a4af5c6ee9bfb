import { createContracts, createPersonTurns } from '../../dist/adapters/portal/index.js'

/** The portals of a server that opens no browser. */
export function noPortals({ knowledge }, store) {
  return {
    contracts: createContracts(knowledge, store),
    turns: createPersonTurns(),
    settings: {
      machine: { platform: 'linux', path: '' },
      flags: [],
      allowedHosts: [],
      readPosts: [],
      ownMachine: true,
    },
  }
}
