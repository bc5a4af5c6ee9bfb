import { ConfigurationBotFrameworkAuthentication } from 'botbuilder-core/lib/configurationBotFrameworkAuthentication.js'
import type { ConnectorClient, ConnectorFactory } from 'botframework-connector'

type Check = ConfigurationBotFrameworkAuthentication['authenticateRequest']
type Identity = Awaited<ReturnType<Check>>['claimsIdentity']
type TokenClient = Awaited<ReturnType<ConfigurationBotFrameworkAuthentication['createUserTokenClient']>>

/** Channels have few addresses; whoever brings more makes the oldest client be built again. */
const mostClients = 50

/**
 * Who calls, as the SDK checks it. The clients it would build for every activity, each with a pipeline of its own, cost more than a turn:
 * they know nothing of the activity, so one is kept for each bot, audience and address.
 */
export class KeptClients extends ConfigurationBotFrameworkAuthentication {
  private readonly connectors = new Map<string, Promise<ConnectorClient>>()
  private readonly tokenClients = new Map<string, Promise<TokenClient>>()

  override async authenticateRequest(...asked: Parameters<Check>): ReturnType<Check> {
    const result = await super.authenticateRequest(...asked)
    return result.connectorFactory === undefined
      ? result
      : { ...result, connectorFactory: this.keeping(result.connectorFactory, result.claimsIdentity) }
  }

  override createConnectorFactory(identity: Identity): ConnectorFactory {
    return this.keeping(super.createConnectorFactory(identity), identity)
  }

  override createUserTokenClient(identity: Identity): Promise<TokenClient> {
    return kept(this.tokenClients, botOf(identity), () => super.createUserTokenClient(identity))
  }

  private keeping(factory: ConnectorFactory, identity: Identity): ConnectorFactory {
    return {
      create: (serviceUrl, audience) =>
        kept(this.connectors, JSON.stringify([botOf(identity), audience, serviceUrl]), () =>
          factory.create(serviceUrl, audience),
        ),
    }
  }
}

/** Where the SDK reads which bot is spoken to. */
function botOf(identity: Identity): string {
  return identity.getClaimValue('aud') ?? identity.getClaimValue('appid') ?? ''
}

/** A client that could not be built is not kept. */
function kept<T>(all: Map<string, Promise<T>>, key: string, build: () => Promise<T>): Promise<T> {
  const found = all.get(key)
  if (found !== undefined) return found
  const built = build()
  all.set(key, built)
  built.catch(() => all.delete(key))
  const [oldest] = all.keys()
  if (all.size > mostClients && oldest !== undefined) all.delete(oldest)
  return built
}
