/** Variables by which the libraries would send traces, take other addresses, keys and headers, or log what was said. */
const theirs = /^(?:LANGSMITH|LANGCHAIN|LANGGRAPH|OPENAI|AZURE_OPENAI)_|^LC_OUTPUT_VERSION$/u

/** Takes them out of this process, before the libraries are loaded: only our own settings count. */
export function quietEnvironment(env: NodeJS.ProcessEnv): void {
  for (const name of Object.keys(env)) if (theirs.test(name)) Reflect.deleteProperty(env, name)
}
