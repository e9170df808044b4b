import { lookup } from 'node:dns/promises'
import type { LookupFunction } from 'node:net'
import ipaddr from 'ipaddr.js'

type Network = ReturnType<typeof ipaddr.parseCIDR>

/**
 * Addresses and networks as WIRE_ALLOW lists them: `127.0.0.1`, `10.0.0.0/8`, `::1`. Throws an Error that names one which
 * is neither.
 */
export const readNetworks = (texts: readonly string[]): readonly Network[] =>
  texts.map((text): Network => {
    if (ipaddr.isValidCIDR(text)) return ipaddr.parseCIDR(text)
    if (!ipaddr.isValid(text)) throw new Error(`“${text}” is neither an address nor a network such as 10.0.0.0/8.`)
    const address = ipaddr.parse(text)
    return [address, address.kind() === 'ipv4' ? 32 : 128]
  })

/** Addresses of every IPv6 host on the open net; what lies outside leads elsewhere, whatever it is called. */
const globalIpv6 = ipaddr.parseCIDR('2000::/3')
/** Public by its number, yet only ever the inside of a cloud: Azure's own service. */
const insideClouds = ['168.63.129.16']

/**
 * Whether an address is one of the open net: not private, loopback, link-local (where clouds keep their metadata),
 * unique-local, mapped, of a tunnel, reserved, or a group's. `allowed` are networks that may be reached all the same.
 */
export function isPublicAddress(address: string, allowed: readonly Network[] = []): boolean {
  if (!ipaddr.isValid(address)) return false
  const parsed = ipaddr.parse(address)
  const isIn = ([base, bits]: Network) => parsed.kind() === base.kind() && parsed.match(base, bits)
  if (allowed.some(isIn)) return true
  if (insideClouds.includes(parsed.toString()) || parsed.range() !== 'unicast') return false
  return parsed.kind() === 'ipv4' || isIn(globalIpv6)
}

/** Nothing was asked of this address. Told by its code. */
export class AddressRefused extends Error {
  readonly code = 'address-refused'
}

export interface ResolvedAddress {
  readonly address: string
  readonly family: number
}
export type ResolveName = (hostname: string) => Promise<readonly ResolvedAddress[]>

const resolveByDns: ResolveName = (hostname) => lookup(hostname, { all: true, verbatim: true })

/**
 * The `lookup` of a connection: it resolves once, and the connection goes to what was looked at here, so that a name
 * that changes its answer gains nothing. One address that is not public refuses the name.
 */
export function guardedLookup(allowed: readonly Network[], resolve: ResolveName = resolveByDns): LookupFunction {
  return (hostname, options, callback) => {
    resolve(hostname).then(
      (found) => {
        const inside = found.find(({ address }) => !isPublicAddress(address, allowed))
        const [first] = found
        if (inside) callback(refusal(hostname, inside.address), '', 0)
        else if (!first) callback(Object.assign(new Error('no address'), { code: 'ENOTFOUND' }), '', 0)
        else if (options.all) callback(null, [...found])
        else callback(null, first.address, first.family)
      },
      (error) => callback(error as NodeJS.ErrnoException, '', 0),
    )
  }
}

/** Throws AddressRefused where the host of a URL is itself an address that may not be reached: no name is looked up then. */
export function refuseInnerHost({ hostname }: URL, allowed: readonly Network[]): void {
  const host = hostname.replace(/^\[|\]$/g, '')
  if (ipaddr.isValid(host) && !isPublicAddress(host, allowed)) throw refusal(hostname, host)
}

const refusal = (hostname: string, address: string) =>
  new AddressRefused(
    hostname.replace(/^\[|\]$/g, '') === address
      ? `${address} is not an address of the open net; nothing was requested from it.`
      : `${hostname} leads to ${address}, which is not an address of the open net; nothing was requested from it.`,
  )
