import type { FastifyRequest } from 'fastify'
import { localOwner, type Owner } from '../store/index.ts'

/** Whose request it is; undefined: nobody's we know, answered 401. Sign-in is another implementation of this. */
export type Identify = (request: FastifyRequest) => Promise<Owner | undefined> | Owner | undefined

/** Everybody who can reach the server is the one user of this computer. */
export const identifyLocal: Identify = () => localOwner
