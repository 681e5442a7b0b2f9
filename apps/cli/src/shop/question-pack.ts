import { type Question, questions, readQuestions } from '@clientele/sql-eda'

/** The questions of the pack, and behind them the user's own where there is a folder of them. */
export async function questionPack(folder: string | null): Promise<readonly Question[]> {
  return folder === null ? questions : [...questions, ...(await readQuestions(folder))]
}
