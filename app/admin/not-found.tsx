import type { Metadata } from 'next'
export const metadata: Metadata = { title: 'Page not found' }

export default function NotFound() {
  return (
    <div className="max-w-measure py-10">
      <h1 className="font-serif text-head font-medium">Page not found</h1>
      <p className="mt-3">
        There is no document or revision at this address.{' '}
        <a href="/admin" className="underlined">
          Back to the queue
        </a>
      </p>
    </div>
  )
}
