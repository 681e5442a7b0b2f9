import { readActionInputs } from '../actions/action-inputs.ts'
import type { Settings } from '../config/settings.ts'
import { countOf } from '../console/numbers.ts'
import { type Check, messageOf, ok, problem } from './check.ts'

/** Whether the files of actions and of contacts can be read. */
export async function checkActions(settings: Settings): Promise<Check> {
  const { actions, contacts } = settings
  try {
    const inputs = await readActionInputs(settings)
    const parts = [
      actions === null ? 'no actions file' : countOf(inputs.given.actions?.length ?? 0, 'action'),
      inputs.contacts === null ? 'consent not known' : `consent to ${inputs.contacts.channels.join(', ')}`,
    ]
    return ok('actions', actions === null && contacts === null ? 'none configured' : parts.join(', '))
  } catch (error) {
    return problem('actions', messageOf(error), 'Correct what the sentence names.')
  }
}
