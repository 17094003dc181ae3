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

/**
 * Under which keys today's asking is counted: the account's and the mailbox's. Dots and what follows a plus lead to one
 * mailbox at most providers; two people who share a key share no more than a limit.
 */
export async function tryKeys({ vault, now }: Pick<Scope, 'vault' | 'now'>, memberId: string, address: string) {
  const [local = '', domain = ''] = address.toLowerCase().split('@')
  const mailbox = `${local.replace(/\+.*$/, '').replaceAll('.', '')}@${domain}`
  const day = now.toISOString().slice(0, 10)
  return {
    account: await vault.fingerprint(PURPOSE, `${day} account ${memberId}`),
    mailbox: await vault.fingerprint(PURPOSE, `${day} mailbox ${mailbox}`),
  }
}
