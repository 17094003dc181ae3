import type { HostView } from '#worker/events/contract.ts'

/**
 * The seed of the figure of who presents: the one that this host chose, as everywhere else. The line of picture and sound
 * tells no more than a name.
 */
export const figureOf = (name: string, hosts: Pick<HostView, 'nickname' | 'figure'>[]): string =>
  hosts.find((host) => host.nickname === name)?.figure ?? name
