import { ForeignText } from '@/components/text/foreign-text'
import { Prose } from '@/components/text/prose'
import type { Article } from '@/lib/digest/document'
import { lineAttributes } from '@/lib/digest/script'

/** What each article says. */
export function StoryAccounts({ articles }: { articles: readonly Article[] }) {
  if (articles.length === 0) return null
  return (
    <section aria-labelledby="articles">
      <h2 id="articles" className="rubric">
        What each article says
      </h2>
      <ol className="accounts border-rule border-t">
        {articles.map(({ title, account, outlet, link, line }, index) => (
          <li key={line} id={`article-${index + 1}`}>
            <article>
              {outlet && (
                <p className="caps mb-1">
                  <ForeignText text={outlet} />
                </p>
              )}
              <h3 {...lineAttributes(title)} className="mb-2 text-pretty font-[520] text-head">
                {link ? (
                  <a href={link} rel="noopener nofollow">
                    <ForeignText text={title} line={lineAttributes(title)} />
                  </a>
                ) : (
                  <ForeignText text={title} line={lineAttributes(title)} />
                )}
              </h3>
              <Prose markdown={account} />
            </article>
          </li>
        ))}
      </ol>
    </section>
  )
}
