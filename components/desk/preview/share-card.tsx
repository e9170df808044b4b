/** The picture that a link to the page is shown with, and what it says to those who do not see it. */
export function ShareCard({ picture, alt }: { picture: string; alt: string }) {
  return (
    <figure className="max-w-[1200px] pt-3">
      {/* biome-ignore lint/performance/noImgElement: drawn this moment and for nobody else, there is nothing to fetch */}
      <img src={picture} alt={alt} width={1200} height={630} className="h-auto w-full border border-rule" />
      <figcaption className="pt-2 font-sans text-small">
        <span className="text-quiet">Text for screen readers:</span> {alt}
      </figcaption>
    </figure>
  )
}
