/** An endpoint that speaks OpenAI's chat completions: DeepSeek, Qwen, vLLM, Ollama … */
export interface ModelSettings {
  /** Address of the API, up to and with its version: `http://localhost:11434/v1`. */
  readonly url: string
  /** The model's name as the endpoint knows it. */
  readonly name: string
  /** Left out where the endpoint wants none. */
  readonly key?: string
  /** A turn waits for the model no longer than this, in milliseconds, whatever it is asked. */
  readonly timeoutMs: number
}
