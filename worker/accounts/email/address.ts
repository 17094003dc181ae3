import { newToken, sha256 } from '#worker/core/digest.ts'
import type { Scope } from '#worker/core/scope.ts'
import type { Vault } from '#worker/core/vault.ts'

const PURPOSE = 'e-mail address of a member'

/** What is sealed of an address: whose it is, so that a row that is moved opens for nobody, and the tokens of its links. */
export interface SealedAddress {
  memberId: string
  address: string
  /** Behind the link that confirms it. */
  confirm: string
  /** Behind the link that stops mail to it, the same in every mail. */
  stop: string
}

/** A new address, ready for the record: sealed, and the hashes by which its links are found. */
export async function sealAddress(vault: Vault, memberId: string, address: string) {
  const inside: SealedAddress = { memberId, address, confirm: newToken(), stop: newToken() }
  return {
    sealedAddress: await vault.seal(PURPOSE, JSON.stringify(inside)),
    verifyHash: await sha256(inside.confirm),
    stopHash: await sha256(inside.stop),
  }
}

/**
 * The address of this member, for the mail that is about to go to it and for nothing else. Null where it was sealed with
 * a secret that the installation no longer has, or for another member.
 */
export async function openAddress(vault: Vault, memberId: string, sealed: string): Promise<SealedAddress | null> {
  const text = await vault.open(PURPOSE, sealed).catch(() => null)
  const inside = text === null ? null : (JSON.parse(text) as SealedAddress)
  return inside?.memberId === memberId ? inside : null
}

/** One mailbox, however it is written: dots and what follows a plus lead to the same one at most providers. */
function mailboxOf(address: string): string {
  const [local = '', domain = ''] = address.toLowerCase().split('@')
  return `${local.replace(/\+.*$/, '').replaceAll('.', '')}@${domain}`
}

const NEVER_PURPOSE = 'link with which a mailbox wants no mail again'

/** What stands for a mailbox in the list of those that want no mail ever again. */
export const neverKey = (vault: Vault, address: string): Promise<string> =>
  vault.fingerprint(NEVER_PURPOSE, mailboxOf(address))

/** The token of such a link: sealed, so that nobody else makes one, and without the address, so that it tells nothing. */
export const sealNever = async (vault: Vault, { address, stop }: SealedAddress): Promise<string> =>
  vault.seal(NEVER_PURPOSE, `${await neverKey(vault, address)} ${stop}`)

/** What such a link says; null when it is none of ours. */
export async function openNever(vault: Vault, token: string): Promise<{ mailbox: string; stop: string } | null> {
  const [mailbox, stop] = (await vault.open(NEVER_PURPOSE, token).catch(() => '')).split(' ')
  return mailbox && stop ? { mailbox, stop } : null
}

/**
 * Under which keys today's asking is counted: the account's and the mailbox's. Two people who share a key share
 * no more than a limit.
 */
export async function tryKeys({ vault, now }: Pick<Scope, 'vault' | 'now'>, memberId: string, address: string) {
  const mailbox = mailboxOf(address)
  const day = now.toISOString().slice(0, 10)
  return {
    account: await vault.fingerprint(PURPOSE, `${day} account ${memberId}`),
    mailbox: await vault.fingerprint(PURPOSE, `${day} mailbox ${mailbox}`),
  }
}
