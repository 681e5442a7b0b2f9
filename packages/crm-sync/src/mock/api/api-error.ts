import { randomUUID } from 'node:crypto'

/** An error of one record or of a whole request, in HubSpot's words. */
export interface ApiProblem {
  readonly status: 400 | 401 | 403 | 404 | 409 | 429 | 500
  readonly category: string
  readonly message: string
  /** Code of the single fault behind it, for example `INVALID_OPTION`. */
  readonly code?: string | undefined
}

/** Ends the handling of a request with an error answer. */
export class ApiFailure extends Error {
  readonly problem: ApiProblem

  constructor(problem: ApiProblem) {
    super(problem.message)
    this.name = 'ApiFailure'
    this.problem = problem
  }
}

/** The error for a request that is malformed. */
export function badRequest(message: string): ApiFailure {
  return new ApiFailure({ status: 400, category: 'VALIDATION_ERROR', message })
}

/** The error for something that is not there. */
export function notFound(message: string): ApiFailure {
  return new ApiFailure({ status: 404, category: 'OBJECT_NOT_FOUND', message })
}

/** The body of an error answer. */
export function errorBody({ category, message, code }: Omit<ApiProblem, 'status'>): Record<string, unknown> {
  return {
    status: 'error',
    message,
    correlationId: randomUUID(),
    category,
    ...(code === undefined ? {} : { errors: [{ message, code }] }),
  }
}

/** The error of single records inside a batch answer. */
export function recordError(
  { category, message, code }: ApiProblem,
  context: Readonly<Record<string, readonly string[]>>,
): Record<string, unknown> {
  return {
    status: 'error',
    category,
    message,
    context,
    links: {},
    errors: code === undefined ? [] : [{ message, code, context }],
  }
}
