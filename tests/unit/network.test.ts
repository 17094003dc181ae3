import { expect, test } from 'vitest'
import { networkOf } from '#worker/http/network.ts'

test.each([
  ['192.0.2.7', '192.0.2.7'],
  ['2001:db8:1:2::1', '2001:db8:1:2::/64'],
  ['2001:db8:1:2:ffff:1:2:3', '2001:db8:1:2::/64'],
  ['2001:0DB8:0001:0002:0000::14', '2001:db8:1:2::/64'],
  ['2001:db8:1:3::1', '2001:db8:1:3::/64'],
  ['2001:db8::1', '2001:db8:0:0::/64'],
  ['::1', '0:0:0:0::/64'],
  ['::ffff:192.0.2.1', '::ffff:c000:201'],
  ['local', 'local'],
  ['a:b', 'a:b'],
])('%s is counted as %s', (address, network) => {
  expect(networkOf(address)).toBe(network)
})
