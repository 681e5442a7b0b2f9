import type { Question } from './question.ts'

/** Every question, in reading order. */
export const questions: readonly Question[] = []
