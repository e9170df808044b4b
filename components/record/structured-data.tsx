/** JSON-LD. `json` has to be escaped already, so that no text in it can end the script. */
export function StructuredData({ json }: { json: string }) {
  // biome-ignore lint/security/noDangerouslySetInnerHtml: a data block, never run; printed by printInert
  return <script type="application/ld+json" dangerouslySetInnerHTML={{ __html: json }} />
}
