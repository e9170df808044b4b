import { expect, test } from 'vitest'
import { isPublicAddress, readNetworks } from './public-address'

test.each(['8.8.8.8', '1.1.1.1', '2606:4700::1111', '2001:4860:4860::8888'])('%s is on the open net', (address) =>
  expect(isPublicAddress(address)).toBe(true),
)

test.each([
  ['loopback', '127.0.0.1'],
  ['loopback', '127.9.9.9'],
  ['loopback', '::1'],
  ['private', '10.1.2.3'],
  ['private', '172.16.0.1'],
  ['private', '192.168.1.1'],
  ['link-local, metadata of clouds', '169.254.169.254'],
  ['metadata behind a provider', '100.100.100.200'],
  ['metadata that has a public number', '168.63.129.16'],
  ['metadata', '192.0.0.192'],
  ['unspecified', '0.0.0.0'],
  ['unspecified', '::'],
  ['broadcast', '255.255.255.255'],
  ['multicast', '224.0.0.1'],
  ['reserved', '240.0.0.1'],
  ['benchmarks', '198.18.0.1'],
  ['mapped', '::ffff:127.0.0.1'],
  ['mapped', '::ffff:8.8.8.8'],
  ['compatible', '::127.0.0.1'],
  ['compatible', '::7f00:1'],
  ['translated', '64:ff9b::7f00:1'],
  ['translated', '64:ff9b:1::1'],
  ['6to4', '2002:7f00:1::'],
  ['Teredo', '2001::1'],
  ['unique-local, metadata', 'fd00:ec2::254'],
  ['link-local', 'fe80::1'],
  ['site-local', 'fec0::1'],
  ['documentation', '2001:db8::1'],
  ['segment routing', '5f00::1'],
  ['no address', 'example.org'],
])('%s: %s is not', (_what, address) => expect(isPublicAddress(address)).toBe(false))

test('what is allowed may be reached, and nothing beside it', () => {
  const allowed = readNetworks(['127.0.0.0/8', '10.0.0.5', '::1'])
  expect(['127.1.1.1', '10.0.0.5', '::1'].map((address) => isPublicAddress(address, allowed))).toEqual([
    true,
    true,
    true,
  ])
  expect(['10.0.0.6', '::2', '::ffff:127.0.0.1'].map((address) => isPublicAddress(address, allowed))).toEqual([
    false,
    false,
    false,
  ])
  for (const text of ['everything', '10.0.0.0/99', ''])
    expect(() => readNetworks([text])).toThrow(`“${text}” is neither`)
})
