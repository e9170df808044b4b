'use client'

export default function DeskError({ reset }: { error: Error; reset: () => void }) {
  return (
    <div className="max-w-measure py-10" role="alert">
      <h1 className="font-serif text-head font-medium">Something went wrong</h1>
      <p className="mt-3">What you saved is safe, and unsaved changes are kept in this browser.</p>
      <button type="button" onClick={reset} className="underlined mt-3 min-h-8 font-sans text-note">
        Try again
      </button>
    </div>
  )
}
