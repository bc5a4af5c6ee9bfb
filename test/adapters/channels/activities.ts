/** A message as Web Chat posts it; `more` replaces fields. */
export function message(text: string, more: Readonly<Record<string, unknown>> = {}) {
  return {
    type: 'message',
    id: 'm1',
    channelId: 'webchat',
    serviceUrl: 'https://webchat.botframework.com/',
    from: { id: 'zhang' },
    recipient: { id: 'the-bot' },
    conversation: { id: 'c1' },
    text,
    ...more,
  }
}

/** The fields of a message from Teams. */
export const inTeams = {
  channelId: 'msteams',
  serviceUrl: 'https://smba.trafficmanager.net/cn/',
  from: { id: '29:zhang', aadObjectId: 'aad-zhang' },
  recipient: { id: '28:bot' },
  conversation: { id: 'a:1', conversationType: 'personal', tenantId: '00000000-0000-4000-8000-00000000000a' },
}

export const teamsGroup = {
  ...inTeams.conversation,
  id: '19:x@thread',
  conversationType: 'groupChat',
  isGroup: true,
}
