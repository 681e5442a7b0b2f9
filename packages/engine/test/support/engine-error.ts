import { expect } from 'vitest'
import { EngineError, type EngineErrorCode } from '../../src/index.ts'

/** Expects the call to be refused with this code, and returns the message for a closer look. */
export function refusal(code: EngineErrorCode, call: () => unknown): string {
  try {
    call()
  } catch (error) {
    expect(error).toBeInstanceOf(EngineError)
    expect((error as EngineError).code).toBe(code)
    return (error as EngineError).message
  }
  throw new Error(`expected ${code}, but the call returned`)
}
