/** A chat completion as OpenAI-compatible endpoints answer it. */
export function completion(message: Readonly<Record<string, unknown>>): string {
  return JSON.stringify({
    id: 'chatcmpl-1',
    object: 'chat.completion',
    created: 0,
    model: 'fake',
    choices: [{ index: 0, finish_reason: 'stop', message: { role: 'assistant', content: null, ...message } }],
    usage: { prompt_tokens: 1, completion_tokens: 1, total_tokens: 2 },
  })
}

/** The same with a call of a function. */
export function calling(name: string, args: string): string {
  return completion({
    tool_calls: [{ id: 'call_1', type: 'function', function: { name, arguments: args } }],
  })
}

export function writing(content: string): string {
  return completion({ content })
}
