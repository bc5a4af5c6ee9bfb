import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { buildCorpus, FILES } from './corpus.ts'
import type { Corpus } from './corpus.ts'
import { CorpusError } from './errors.ts'
import { packageRoot } from './package-root.ts'

/** Reads the corpus from the package's own data files: the only I/O of this folder. */
export function loadCorpus(root: string = packageRoot()): Corpus {
  const folder = join(root, 'knowledge/texts')
  return buildCorpus({
    documents: read(root, FILES.documents),
    graph: read(root, FILES.graph),
    places: read(root, FILES.places),
    texts: new Map(
      readdirSync(folder)
        .filter((name) => name.endsWith('.txt'))
        .map((name) => [name, readFileSync(join(folder, name), 'utf8')]),
    ),
  })
}

function read(root: string, file: string): string {
  try {
    return readFileSync(join(root, file), 'utf8')
  } catch {
    throw new CorpusError('missing-file', file, '文件不存在或读不出', '请恢复安装目录里的这个文件')
  }
}
