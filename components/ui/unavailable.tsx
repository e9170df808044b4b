import { PageHead } from './page-head'

interface Props {
  /** Renders the page again; without it a link asks for the same address. */
  readonly retry?: () => void
  /** The error's id in our log. */
  readonly reference?: string | undefined
}

export function Unavailable({ retry, reference }: Props) {
  return (
    <PageHead kicker="A fault on our side" title="This page cannot be shown just now">
      <p className="mt-4 max-w-measure text-lede">Nothing has been lost. Please try again in a minute.</p>
      <p className="mt-4 max-w-measure">
        {retry ? (
          <button type="button" onClick={retry} className="underlined cursor-pointer">
            Try again
          </button>
        ) : (
          // biome-ignore lint/a11y/useValidAnchor: the same address, whichever it is.
          <a href="" className="underlined">
            Try again
          </a>
        )}
      </p>
      {reference && <p className="small mt-4">If you report this to us, please include this reference: {reference}</p>}
    </PageHead>
  )
}
