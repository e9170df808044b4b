import type { Metadata } from 'next'
export const metadata: Metadata = { title: 'Permission denied' }

export default function Forbidden() {
  return (
    <div className="max-w-measure py-10">
      <h1 className="font-serif text-head font-medium">Your account may not do this</h1>
      <p className="mt-3">
        It takes another role. The attempt has been written to the log; an admin can change your role.
      </p>
      <p className="mt-3">
        <a href="/admin" className="underlined">
          Back to the queue
        </a>
      </p>
    </div>
  )
}
