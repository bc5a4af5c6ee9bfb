/** The tables as Kysely sees them; `migrations.ts` makes them. JSON columns hold text. */
export interface Tables {
  readonly conversations: {
    readonly tenant: string
    readonly user: string
    readonly id: string
    readonly title: string
    readonly place: string | null
    readonly profile: string | null
    readonly turns: number
    readonly state: string
    readonly updated_at: string
  }
  readonly turns: {
    readonly tenant: string
    readonly user: string
    readonly conversation: string
    readonly number: number
    readonly message: string
    readonly text: string
    readonly reply: string
    readonly as_of: string
    readonly at: string
  }
  readonly unanswered: {
    readonly id: string
    readonly tenant: string
    readonly user: string
    readonly text: string
    readonly place: string | null
    readonly topic: string | null
    readonly at: string
  }
  readonly documents: {
    readonly tenant: string
    readonly user: string
    readonly kind: string
    readonly id: string
    readonly body: string
    readonly updated_at: string
  }
}
