import { z } from 'zod'

type Schema = z.core.JSONSchema.BaseSchema

/** The keys a schema allows at a path, for telling an author what may stand there. */
export function allowedKeys(schema: z.ZodType, path: readonly PropertyKey[]): readonly string[] {
  const root: Schema = z.toJSONSchema(schema, { io: 'input', unrepresentable: 'any' })
  let here = branches(root, root)
  for (const key of path) here = here.flatMap((each) => branches(step(each, key), root))
  return [...new Set(here.flatMap((each) => Object.keys(each.properties ?? {})))]
}

function step(schema: Schema, key: PropertyKey): Schema | boolean | undefined {
  if (typeof key === 'number') return Array.isArray(schema.items) ? schema.items[0] : schema.items
  return schema.properties?.[String(key)] ?? schema.additionalProperties
}

function branches(schema: Schema | boolean | undefined, root: Schema, depth = 0): readonly Schema[] {
  if (typeof schema !== 'object' || depth > 8) return []
  if (schema.$ref !== undefined) {
    const target = schema.$ref === '#' ? root : root.$defs?.[schema.$ref.replace('#/$defs/', '')]
    return branches(target, root, depth + 1)
  }
  if (schema.anyOf !== undefined) return schema.anyOf.flatMap((each) => branches(each, root, depth + 1))
  return [schema]
}
