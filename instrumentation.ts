/** Runs once before the server takes its first request. */
export async function register(): Promise<void> {
  // The archive needs Node; behind this test the edge bundle never sees it.
  if (process.env.NEXT_RUNTIME === 'nodejs') await (await import('./instrumentation-node')).start()
}
