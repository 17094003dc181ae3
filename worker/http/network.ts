/**
 * What of an address is one line: the whole of an IPv4 address, the first 64 bits of an IPv6 one (RFC 6177: a home gets
 * at least that much, and chooses the rest itself, anew for each request if it likes). What is no address stays as it is.
 */
export function networkOf(address: string): string {
  if (!address.includes(':') || !URL.canParse(`http://[${address}]`)) return address
  const short = new URL(`http://[${address}]`).hostname.slice(1, -1)
  const [head = '', tail] = short.split('::')
  const groups = (text: string | undefined) => (text ? text.split(':') : [])
  const [before, after] = [groups(head), groups(tail)]
  const all = [...before, ...Array<string>(8 - before.length - after.length).fill('0'), ...after]
  // An IPv4 address in the clothes of the other kind (`::ffff:192.0.2.1`).
  if (all.slice(0, 6).join(':') === '0:0:0:0:0:ffff') return short
  return `${all.slice(0, 4).join(':')}::/64`
}
