export const messages = {
  thisTurn: (problem: string) => `这句话${problem}`,
  unknownConversation: '没有这个对话：可能已删除，或属于别的用户',
  unknownProfile: '没有这份企业档案：可能已删除，或属于别的用户；请去掉 profileId，或先保存档案',
  messageReused: '同一个消息编号已用于另一句话；请给这句话换一个编号再发',
  busy: '这个对话还有很多句话在等着回答；请等前面的答完再发',
} as const
