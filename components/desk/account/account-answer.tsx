import { CopyButton } from '../../subscribe/copy-button'

/** What came of an act on an account. A link is shown this once: only its hash is kept. */
export type AccountAnswer =
  | { readonly kind: 'nothing' }
  | { readonly kind: 'told'; readonly words: string }
  | { readonly kind: 'link'; readonly for: string; readonly link: string }

export type AccountFormAction = (last: AccountAnswer, form: FormData) => Promise<AccountAnswer>

export function Answer({ answer }: { answer: AccountAnswer }) {
  return (
    <div role="status" className="font-sans text-small wrap-anywhere empty:hidden">
      {answer.kind === 'told' && answer.words}
      {answer.kind === 'link' && (
        <div className="border-l-2 border-pencil pl-3">
          <label className="grid gap-1">
            One-time link for {answer.for}. Copy it now: it is not shown again.
            <input
              readOnly
              value={answer.link}
              onFocus={(event) => event.currentTarget.select()}
              className="w-full border border-rule bg-wash px-2 py-1.5 font-mono text-[0.8125rem]"
            />
          </label>
          <CopyButton text={answer.link} name={`one-time link for ${answer.for}`} />
        </div>
      )}
    </div>
  )
}
