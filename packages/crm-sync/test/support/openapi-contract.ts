import { readFileSync } from 'node:fs'
import type { ValidateFunction } from 'ajv'
import { Ajv2020 } from 'ajv/dist/2020.js'
import type { Exchange } from './recording-proxy.ts'

interface Operation {
  readonly operationId: string
  readonly parameters?: readonly Parameter[]
  readonly requestBody?: { readonly content: Content }
  readonly responses: Readonly<Record<string, { readonly $ref?: string; readonly content?: Content }>>
}
interface Parameter {
  readonly $ref?: string
  readonly name: string
  readonly in: string
}
/** By media type; each description has one. */
type Content = Readonly<Record<string, { readonly schema: object }>>
interface Description {
  readonly paths: Readonly<Record<string, Readonly<Record<string, Operation>>>>
  readonly components: {
    readonly parameters?: Readonly<Record<string, Parameter>>
    readonly responses: Readonly<Record<string, { readonly content?: Content }>>
    readonly schemas: object
  }
  readonly 'x-path-profiles'?: Readonly<Record<string, Readonly<Record<string, string>>>>
}

/** An OpenAPI description as the judge of traffic. */
export interface OpenApiContract {
  readonly operations: readonly string[]
  /** The operation that an exchange belongs to, and in what it differs from the description. */
  judge(exchange: Exchange): { readonly operation: string | null; readonly faults: readonly string[] }
}

const FORMATS = {
  'date-time': /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d+)?(Z|[+-]\d\d:\d\d)$/,
  uuid: /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/,
}

export function openApiContract(file: URL): OpenApiContract {
  const description: Description = JSON.parse(readFileSync(file, 'utf8'))
  const ajv = new Ajv2020({ strict: true, allowUnionTypes: true, formats: FORMATS, allErrors: true })
  ajv
    .addSchema({ $id: 'api', components: description.components, $defs: {} }, 'api')
    .addVocabulary(['components'])
  const validators = new Map<object, ValidateFunction>()
  const check = (what: string, schema: object, value: unknown): string[] => {
    const validate = validators.get(schema) ?? ajv.compile(absolute(schema))
    validators.set(schema, validate)
    if (validate(value)) return []
    return (validate.errors ?? []).map(({ instancePath, message }) => `${what}${instancePath} ${message}`)
  }
  const operations = Object.entries(description.paths).flatMap(([template, methods]) =>
    Object.entries(methods).map(([method, operation]) => ({
      template,
      method: method.toUpperCase(),
      operation,
    })),
  )
  const literal = (template: string): number => template.replace(/\{[^}]+\}/g, '').length
  // As routers do: of the templates that fit, the one with most of its path spelled out.
  operations.sort((a, b) => literal(b.template) - literal(a.template))

  return {
    operations: operations.map(({ operation }) => operation.operationId),
    judge({ method, path, query, request, status, answer }) {
      const plain = inFirstProfile(description, path)
      const found = operations.find(
        (candidate) => candidate.method === method && fits(candidate.template, plain),
      )
      if (found === undefined) return { operation: null, faults: [`${method} ${path} is not described`] }
      const { operationId, parameters = [], requestBody, responses } = found.operation
      const named = parameters.map(({ $ref, name }) =>
        $ref === undefined ? name : description.components.parameters?.[last($ref)]?.name,
      )
      const faults = [...query.keys()].flatMap((key) =>
        named.includes(key) ? [] : [`query ${key} is not described`],
      )
      if (status < 400) {
        if (requestBody !== undefined)
          faults.push(...check('request', schemaIn(requestBody.content), request))
        else if (request !== null) faults.push('a request body is not described')
      }
      const entry = responses[status]
      if (entry === undefined) faults.push(`status ${status} is not described`)
      const { content } =
        (entry?.$ref === undefined ? entry : description.components.responses[last(entry.$ref)]) ?? {}
      if (content !== undefined) faults.push(...check('answer', schemaIn(content), answer))
      else if (answer !== null) faults.push('an answer body is not described')
      return { operation: operationId, faults: faults.map((fault) => `${operationId} ${status}: ${fault}`) }
    },
  }
}

function schemaIn(content: Content): object {
  return Object.values(content)[0]?.schema ?? {}
}

function last(reference: string): string {
  return reference.split('/').at(-1) ?? ''
}

/** References inside the description become references to the schema that holds it. */
function absolute(schema: object): object {
  return JSON.parse(JSON.stringify(schema).replaceAll('"#/', '"api#/'))
}

function fits(template: string, path: string): boolean {
  const pattern = template.replace(/[.*+?^$()|[\]\\]/g, '\\$&').replace(/\{[^}]+\}/g, '[^/]+')
  return new RegExp(`^${pattern}$`).test(path)
}

function inFirstProfile({ 'x-path-profiles': profiles = {} }: Description, path: string): string {
  const [first, ...others] = Object.values(profiles)
  for (const profile of others) {
    for (const [area, start] of Object.entries(profile)) {
      if (path === start || path.startsWith(`${start}/`))
        return `${first?.[area] ?? ''}${path.slice(start.length)}`
    }
  }
  return path
}
