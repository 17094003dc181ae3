const signals = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const

/**
 * Ends this process in order when it is asked to (Ctrl-C, a closed terminal, its parent gone). Replaces whoever
 * listened before: miniflare would end the process at once. `stop` has two seconds; what is left then is ended without asking.
 */
export function endWith(stop: () => Promise<void>): void {
  let ending = false
  const end = () => {
    if (ending) return
    ending = true
    setTimeout(() => process.exit(0), 2000)
    stop().then(
      () => process.exit(0),
      (error) => {
        console.error(error)
        process.exit(1)
      },
    )
  }
  for (const signal of signals) {
    process.removeAllListeners(signal)
    process.on(signal, end)
  }
  // A closed terminal can no longer be written to; that is no reason to stop stopping.
  for (const stream of [process.stdout, process.stderr])
    if (!stream.listenerCount('error')) stream.on('error', () => {})
  clearInterval(watch)
  const parent = process.ppid
  watch = setInterval(() => process.ppid !== parent && end(), 1000)
  watch.unref()
}

let watch: NodeJS.Timeout | undefined
