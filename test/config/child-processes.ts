import process from 'node:process'

/** Processes our sources fork from a test (the workbook reader) run TypeScript too: they inherit the worker's flags. */
const loader = new URL('./typescript-loader.mjs', import.meta.url).href
if (!process.execArgv.includes(loader)) process.execArgv.push('--import', loader)
