export { addressOf, addressSchema, type Address } from './address.ts'
export {
  cardContentType,
  cardVersion,
  questionCard,
  settledCard,
  type Card,
  type CardAction,
  type Option,
} from './card.ts'
export { inboundOf, type CardActions, type FileLink, type Happening, type Inbound } from './inbound.ts'
export {
  cardActivity,
  replyActivity,
  textActivity,
  type Attachment,
  type MessageActivity,
} from './outbound.ts'
export { activitySchema, type Activity } from './schema.ts'
