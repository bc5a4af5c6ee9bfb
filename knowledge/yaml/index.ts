export { parseYaml, readYamlText, type YamlRead } from './read-yaml-text.ts'
