/**
 * Does `work` while `aside` goes on. When one of them fails, the other is stopped and waited for, so that nothing goes on
 * behind the failure.
 *
 * @param aside is given a signal to stop by: that of the caller, or the failure of `work`.
 * @param work is given what `aside` will come to.
 */
export async function whileGoingOn<Aside, Result>(
  signal: AbortSignal,
  aside: (signal: AbortSignal) => Promise<Aside>,
  work: (aside: Promise<Aside>) => Promise<Result>,
): Promise<Result> {
  const failed = new AbortController()
  const going = aside(AbortSignal.any([signal, failed.signal]))
  // Whoever waits for it hears of its failure; until then nobody does, and Node would end the program.
  const settled = going.catch(() => undefined)
  try {
    return await work(going)
  } catch (error) {
    failed.abort()
    await settled
    throw error
  }
}
