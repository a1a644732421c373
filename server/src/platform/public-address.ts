import { type LookupAddress, lookup } from 'node:dns'
import { BlockList, isIP, type LookupFunction } from 'node:net'

const own = new BlockList()
for (const [address, prefix] of [
  ['0.0.0.0', 8],
  ['10.0.0.0', 8],
  ['100.64.0.0', 10],
  ['127.0.0.0', 8],
  ['169.254.0.0', 16],
  ['172.16.0.0', 12],
  ['192.0.0.0', 24],
  ['192.0.2.0', 24],
  ['192.88.99.0', 24],
  ['192.168.0.0', 16],
  ['198.18.0.0', 15],
  ['198.51.100.0', 24],
  ['203.0.113.0', 24],
  ['224.0.0.0', 4],
  ['240.0.0.0', 4],
] as const)
  own.addSubnet(address, prefix, 'ipv4')
// The public part of IPv6, less what only wraps an IPv4 address or is for examples.
const global = new BlockList()
global.addSubnet('2000::', 3, 'ipv6')
const notGlobal = new BlockList()
for (const [address, prefix] of [
  ['2001::', 23],
  ['2001:db8::', 32],
  ['2002::', 16],
  ['3fff::', 20],
] as const)
  notGlobal.addSubnet(address, prefix, 'ipv6')

/** Whether an IP address is one of the public internet: not of this machine, its network or a cloud's inside. */
export function isPublicAddress(address: string): boolean {
  if (isIP(address) === 4) return !own.check(address, 'ipv4')
  return isIP(address) === 6 && global.check(address, 'ipv6') && !notGlobal.check(address, 'ipv6')
}

export class NotPublic extends Error {}

/**
 * Looks a name up and answers with public addresses only. To be used by the connection itself, so that a name cannot
 * lead elsewhere between being checked and being called.
 */
export const lookupPublic: LookupFunction = (name, options, done) => {
  lookup(name, { ...options, all: true }, (error, found) => {
    if (error) return done(error, '', 0)
    const addresses = found as LookupAddress[]
    if (!addresses.every(({ address }) => isPublicAddress(address)))
      return done(new NotPublic(`${name} leads to an address that is not public`), '', 0)
    if (options.all) return done(null, addresses as never)
    done(null, addresses[0].address, addresses[0].family)
  })
}
