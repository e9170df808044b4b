/** Printed once in each ink, read out once. */
export function Nameplate({ name, href }: { name: string; href: string }) {
  return (
    <a href={href} className="nameplate" data-name={name}>
      <span>{name}</span>
    </a>
  )
}
