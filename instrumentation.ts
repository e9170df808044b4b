export async function register(): Promise<void> {
  // The archive needs Node: without this test it would get into the edge bundle.
  if (process.env.NEXT_RUNTIME === 'nodejs') await (await import('./instrumentation-node')).start()
}
