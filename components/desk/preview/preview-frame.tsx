'use client'

import { type ReactNode, useEffect, useState } from 'react'
import { createPortal } from 'react-dom'
import { passKeysOn } from './pass-keys-on'

interface Props {
  readonly title: string
  readonly className: string
  readonly children: ReactNode
  /** Told where the page is drawn, once there is such a place. */
  readonly onOpen?: (page: HTMLElement) => void
}

/**
 * A window with a page of its own in it. What is drawn there answers to the window's width as a page does to a
 * screen's, and its headings and landmarks are not the desk's. Links in it open in a new tab.
 */
export function SheetWindow({ title, className, children, onOpen }: Props) {
  const [page, setPage] = useState<HTMLElement>()
  // Made in the browser only: one that came with the page could have loaded before anybody was there to dress it.
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

/** Gives the window's page the type, the inks and the theme of the one around it; answers where to draw. */
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
