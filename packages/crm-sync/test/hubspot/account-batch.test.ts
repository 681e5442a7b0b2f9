import { describe, expect, it } from 'vitest'
import { accountBatch } from '../../src/hubspot/account-batch.ts'
import { type BatchError, type BatchResult, readBatchAnswer } from '../../src/hubspot/batch-answer.ts'
import type { ContactInput } from '../../src/index.ts'
import { memberFacts, nextState, planStamp } from '../../src/plan/desired-state.ts'
import { member } from '../support/members.ts'

const inputs: ContactInput[] = ['a', 'b', 'c'].map((customerId, index) => ({
  customerId,
  traceId: `1-${index}`,
  state: nextState(memberFacts(member(customerId)), undefined, planStamp('2018-07', 'r')),
}))

const result = (id: string, by: Partial<BatchResult>): BatchResult => ({
  id,
  new: true,
  properties: {},
  ...by,
})
const error = (context: BatchError['context'], code?: string): BatchError => ({
  category: 'VALIDATION_ERROR',
  message: 'bad',
  context,
  errors: code === undefined ? [] : [{ code }],
})
const states = (results: BatchResult[], errors: BatchError[]): string[] =>
  accountBatch(inputs, { results, errors }, 'upsert').map(({ state }) => state)

describe('accountBatch(inputs, answer, mode)', () => {
  it('joins results by trace id or key, in whatever order they come', () => {
    const outcomes = accountBatch(
      inputs,
      {
        results: [
          result('503', { objectWriteTraceId: '1-2', new: false }),
          result('501', { properties: { clientele_customer_id: 'a' } }),
          result('502', { objectWriteTraceId: '1-1' }),
        ],
        errors: [],
      },
      'upsert',
    )
    expect(outcomes).toEqual([
      { state: 'applied', crmId: '501', created: true },
      { state: 'applied', crmId: '502', created: true },
      { state: 'applied', crmId: '503', created: false },
    ])
  })

  it('joins errors by trace ids or by ids', () => {
    const errors = [error({ objectWriteTraceId: ['1-0'] }, 'INVALID_OPTION'), error({ ids: ['c'] })]
    const outcomes = accountBatch(
      inputs,
      { results: [result('2', { objectWriteTraceId: '1-1' })], errors },
      'upsert',
    )
    expect(outcomes).toEqual([
      { state: 'rejected', code: 'INVALID_OPTION', message: 'bad' },
      { state: 'applied', crmId: '2', created: true },
      { state: 'rejected', code: 'VALIDATION_ERROR', message: 'bad' },
    ])
  })

  it('gives errors without a name to inputs without a result when the numbers agree', () => {
    expect(states([result('2', { objectWriteTraceId: '1-1' })], [error({}), error({})])).toEqual([
      'rejected',
      'applied',
      'rejected',
    ])
  })

  it('calls unknown what the answer does not account for', () => {
    expect(states([result('2', { objectWriteTraceId: '1-1' })], [])).toEqual([
      'unknown',
      'applied',
      'unknown',
    ])
    expect(states([result('2', { objectWriteTraceId: '1-1' })], [error({ ids: ['stranger'] })])).toEqual([
      'unknown',
      'applied',
      'unknown',
    ])
    expect(states([result('9', { objectWriteTraceId: 'stranger' })], [])).toEqual([
      'unknown',
      'unknown',
      'unknown',
    ])
  })

  it('calls everything unknown when the answer has another shape', () => {
    expect(accountBatch(inputs, readBatchAnswer('<html>'), 'upsert').map(({ state }) => state)).toEqual([
      'unknown',
      'unknown',
      'unknown',
    ])
    expect(readBatchAnswer({ results: [{ no: 'id' }] })).toBeNull()
    expect(readBatchAnswer({ status: 'COMPLETE' })).toEqual({ results: [], errors: [] })
  })

  it('takes a missing contact as missing only where none may be made', () => {
    const notFound = { ...error({ objectWriteTraceId: ['1-0'] }), category: 'OBJECT_NOT_FOUND' }
    const answer = { results: [], errors: [notFound] }
    expect(accountBatch(inputs, answer, 'update')[0]).toEqual({ state: 'missing' })
    expect(accountBatch(inputs, answer, 'upsert')[0]).toMatchObject({ state: 'rejected' })
  })
})
