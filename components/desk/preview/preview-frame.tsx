'use client'

import { type ReactNode, useEffect, useState } from 'react'
import { createPortal } from 'react-dom'
import { passKeysOn } from './pass-keys-on'

interface Props {
  readonly title: string
  readonly className: string
  readonly children: ReactNode
  readonly onOpen?: (page: HTMLElement) => void
}

/**
 * An iframe with a page inside: its own width for media queries, its own headings and landmarks. Links open in a new
 * tab.
 */
export function PreviewFrame({ title, className, children, onOpen }: Props) {
  const [page, setPage] = useState<HTMLElement>()
  // Client only: a frame in the server's HTML could load before React can listen for it.
  const [opened, setOpened] = useState(false)
  useEffect(() => setOpened(true), [])
  if (!opened) return <div className={className} />
  return (
    <>
      <iframe
        title={title}
        srcDoc='<!doctype html><html><head><base target="_blank"><title>Preview</title></head><body></body></html>'
        onLoad={(event) => {
          const page = dressed(event.currentTarget.contentDocument)
          setPage(page)
          if (page) onOpen?.(page)
        }}
        className={`w-full border border-rule bg-paper ${className}`}
      />
      {page && createPortal(children, page)}
    </>
  )
}

function dressed(page: Document | null): HTMLElement | undefined {
  if (!page) return undefined
  passKeysOn(page)
  const { documentElement: root } = document
  for (const { name, value } of root.attributes) page.documentElement.setAttribute(name, value)
  for (const sheet of document.querySelectorAll('link[rel="stylesheet"], style'))
    page.head.append(sheet.cloneNode(true))
  const follow = () => {
    if (root.dataset.theme) page.documentElement.dataset.theme = root.dataset.theme
    else delete page.documentElement.dataset.theme
  }
  new MutationObserver(follow).observe(root, { attributeFilter: ['data-theme'] })
  return page.body
}
