export {
  cardContentType,
  cardVersion,
  factVerb,
  settledCard,
  type Option,
  type QuestionCard,
} from './card.ts'
export { inboundOf, type CardActions, type Happening, type Inbound } from './inbound.ts'
export { replyActivity, textActivity, type MessageActivity } from './outbound.ts'
export { activitySchema, type Activity } from './schema.ts'
