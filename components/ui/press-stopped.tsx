import { PageHead } from './page-head'

interface Props {
  /** Sets the page once more; without it, a link asks for the same address again. */
  readonly retry?: () => void
  /** What the fault is called in our log. */
  readonly reference?: string | undefined
}

/** The page for a fault of ours. */
export function PressStopped({ retry, reference }: Props) {
  const again = 'Set it once more'
  return (
    <PageHead kicker="A fault of ours" title="The press has stopped">
      <p className="mt-4 max-w-measure text-lede">
        This page could not be set. Nothing that was written is lost; the fault is in the machinery, not in the record.
      </p>
      <p className="mt-4 max-w-measure">
        {retry ? (
          <button type="button" onClick={retry} className="underlined cursor-pointer">
            {again}
          </button>
        ) : (
          // biome-ignore lint/a11y/useValidAnchor: the same address, whichever it is.
          <a href="" className="underlined">
            {again}
          </a>
        )}
        , or come back in a minute.
      </p>
      {reference && <p className="small mt-4">If you write to us about it, name this: {reference}</p>}
    </PageHead>
  )
}
