import type { Metadata } from 'next'
export const metadata: Metadata = { title: 'Permission denied' }

export default function Forbidden() {
  return (
    <div className="max-w-measure py-10">
      <h1 className="font-serif text-head font-medium">You do not have permission to do this</h1>
      <p className="mt-3">This needs another role. An admin can change yours. The attempt is in the log.</p>
      <p className="mt-3">
        <a href="/admin" className="underlined">
          Back to the queue
        </a>
      </p>
    </div>
  )
}
