import { CopyButton } from '../../subscribe/copy-button'

/** What came of an act on an account. A link or a token is shown this once: only its hash is kept. */
export type AccountAnswer =
  | { readonly kind: 'nothing' }
  | { readonly kind: 'told'; readonly words: string }
  | { readonly kind: 'link'; readonly for: string; readonly link: string }
  | { readonly kind: 'token'; readonly name: string; readonly token: string }

export type AccountFormAction = (last: AccountAnswer, form: FormData) => Promise<AccountAnswer>

export function Answer({ answer }: { answer: AccountAnswer }) {
  return (
    <div role="status" className="font-sans text-small wrap-anywhere empty:hidden">
      {answer.kind === 'told' && answer.words}
      {answer.kind === 'link' && <Secret text={answer.link} label={`One-time link for ${answer.for}`} />}
      {answer.kind === 'token' && <Secret text={answer.token} label={`Token “${answer.name}”`} />}
    </div>
  )
}

function Secret({ text, label }: { readonly text: string; readonly label: string }) {
  return (
    <div className="border-l-2 border-pencil pl-3">
      <label className="grid gap-1">
        {label}. Copy it now: it is not shown again.
        <input
          readOnly
          value={text}
          onFocus={(event) => event.currentTarget.select()}
          className="w-full border border-rule bg-wash px-2 py-1.5 font-mono text-[0.8125rem]"
        />
      </label>
      <CopyButton text={text} name={label.replace(/^[OT]/, (letter) => letter.toLowerCase())} />
    </div>
  )
}
