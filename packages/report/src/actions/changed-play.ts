import type { GivenAction } from '../document/actions/given-action.ts'
import type { Catalogue } from '../language/catalogue.ts'
import type { Language } from '../language/language.ts'
import type { Play } from '../plays/play-for.ts'
import { inLanguage } from './in-language.ts'

/**
 * A play with what a shop changed in it, in the order given: later changes win. Of its own advice the last piece
 * stands where the advice for spenders stood.
 */
export function changedPlay(play: Play, changes: readonly GivenAction[], place: WordsPlace): Play {
  return changes.reduce((current, change) => withChange(current, change, place), play)
}

/** Language of the texts, and the words for channels in it. */
export interface WordsPlace {
  readonly language: Language
  readonly words: Catalogue['actions']['channels']
}

function withChange(play: Play, change: GivenAction, { language, words }: WordsPlace): Play {
  const { text, value } = play
  const local = (given: GivenAction['goal'], own: string): string =>
    given === undefined ? own : inLanguage(given, language)
  const advice = change.do?.map((piece) => inLanguage(piece, language))
  return {
    ...play,
    off: change.off ?? play.off,
    offerCeiling: change.offerCeiling ?? play.offerCeiling,
    text: {
      goal: local(change.goal, text.goal),
      trigger: local(change.trigger, text.trigger),
      angle: local(change.message, text.angle),
      kpi: local(change.kpi, text.kpi),
      todo: advice?.slice(0, -1) ?? text.todo,
      avoid: change.doNot?.map((piece) => inLanguage(piece, language)) ?? text.avoid,
    },
    value: {
      channel: change.channel === undefined ? value.channel : words[change.channel],
      todo: advice?.at(-1) ?? value.todo,
    },
  }
}
