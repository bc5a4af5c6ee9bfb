import { readdirSync, readFileSync } from 'node:fs'
import { parse } from 'yaml'

const folder = new URL('../bot/questions/bank/', import.meta.url)

/** The conversations of the question bank: enough that 50 users never ask the same at the same time. */
export const bankConversations = readdirSync(folder)
  .filter((name) => name.endsWith('.yaml'))
  .sort()
  .flatMap((name) => parse(readFileSync(new URL(name, folder), 'utf8')))
  .map(({ 轮 }) => 轮.map(({ 问 }) => 问))
