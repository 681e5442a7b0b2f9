import { expect, it } from 'vitest'
import { isolate } from '../../src/format/isolate.ts'

it('sets names from right to left apart, and leaves others as they are', () => {
  expect(isolate('عملاء')).toBe('\u2068عملاء\u2069')
  expect(isolate('VIP לקוחות')).toBe('\u2068VIP לקוחות\u2069')
  expect(isolate('Champions 🧡 顧客')).toBe('Champions 🧡 顧客')
  expect(isolate('')).toBe('')
})
