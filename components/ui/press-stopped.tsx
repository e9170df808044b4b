import { PageHead } from './page-head'

/** The page for a fault of ours. `retry` sets the page once more. */
export function PressStopped({ retry, reference }: { retry: () => void; reference: string | undefined }) {
  return (
    <PageHead kicker="A fault of ours" title="The press has stopped">
      <p className="mt-4 max-w-measure text-lede">
        This page could not be set. Nothing that was written is lost; the fault is in the machinery, not in the record.
      </p>
      <p className="mt-4 max-w-measure">
        <button type="button" onClick={retry} className="underlined cursor-pointer">
          Set it once more
        </button>
        , or come back in a minute.
      </p>
      {reference && <p className="small mt-4">If you write to us about it, name this: {reference}</p>}
    </PageHead>
  )
}
