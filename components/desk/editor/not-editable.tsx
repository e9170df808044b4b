import type { State } from '@/lib/digest/visibility'

export function NotEditable({ state }: { state: State }) {
  return (
    <p className="border-b border-rule py-4 font-sans text-note">
      <strong className="font-semibold">
        {state === 'scheduled' ? 'Scheduled' : 'Published'}. Only publishers can change it.
      </strong>{' '}
      To ask for a change, write a{' '}
      <a href="#notes" className="underlined">
        note
      </a>{' '}
      to a publisher.
    </p>
  )
}
