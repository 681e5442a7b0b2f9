import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { SqlEdaError } from '../../errors.ts'
import type { Question } from '../question.ts'
import { questions as pack } from '../questions.ts'
import { ownQuestion } from './own-question.ts'

/**
 * Reads a user's own questions: every `.sql` file of a folder, by name.
 *
 * @returns questions that `explore` takes beside those of the pack
 * @throws SqlEdaError `BAD_QUESTION` for a folder or file that cannot be read, a file that is no question, or an id that
 * is taken
 * @example
 * const own = await readQuestions('questions')
 * const answers = await explore(shop, { questions: [...questions, ...own] })
 */
export async function readQuestions(folder: string): Promise<Question[]> {
  const names = (await read(folder, () => readdir(folder))).filter((name) => name.endsWith('.sql')).sort()
  const own: Question[] = []
  for (const name of names) {
    const file = join(folder, name)
    const question = ownQuestion(await read(file, () => readFile(file, 'utf8')), file)
    if ([...pack, ...own].some(({ id }) => id === question.id))
      throw new SqlEdaError('BAD_QUESTION', `${file}: the id "${question.id}" is taken: choose another.`)
    own.push(question)
  }
  return own
}

async function read<T>(path: string, reading: () => Promise<T>): Promise<T> {
  try {
    return await reading()
  } catch (cause) {
    throw new SqlEdaError('BAD_QUESTION', `${path} cannot be read: check the folder of your questions.`, {
      cause,
    })
  }
}
