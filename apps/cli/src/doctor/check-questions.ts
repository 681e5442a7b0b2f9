import type { Settings } from '../config/settings.ts'
import { countOf } from '../console/numbers.ts'
import { questionPack } from '../shop/question-pack.ts'
import { type Check, messageOf, ok, problem } from './check.ts'

/** Whether the user's own questions can be read. */
export async function checkQuestions({ questions: folder }: Pick<Settings, 'questions'>): Promise<Check> {
  if (folder === null) return ok('questions', 'no folder of own ones')
  try {
    const own = (await questionPack(folder)).filter(({ file }) => file !== undefined)
    return ok('questions', `${countOf(own.length, 'question')} of your own`)
  } catch (error) {
    return problem('questions', messageOf(error), 'Correct the file that is named.')
  }
}
