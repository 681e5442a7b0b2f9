// Property tests draw the same cases in every run, so that a run says something about the change alone. To look for new
// counterexamples: CLIENTELE_PROPERTY_SEED=random, or the seed that a failure printed.
import fc from 'fast-check'

const asked = process.env.CLIENTELE_PROPERTY_SEED
if (asked !== 'random') fc.configureGlobal({ seed: asked === undefined ? 20_260_101 : Number(asked) })
