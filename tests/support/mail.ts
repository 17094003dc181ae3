/** The links of a mail to a member, as they stand alone on a line. */
export const CONFIRM_LINK = /^https?:\/\/\S+\/email\/confirm\/[\w-]{43}$/m
export const NEVER_LINK = /^https?:\/\/\S+\/email\/never\/v1\.[\w.-]+$/m
export const STOP_LINK = /^https?:\/\/\S+\/email\/stop\/[\w-]{43}$/m

/** One of those links in a kept mail; fails where it is not there. */
export function linkIn(mail: string, link: RegExp): string {
  const found = link.exec(mail)?.[0]
  if (!found) throw new Error(`no ${link.source} in this mail:\n${mail}`)
  return found
}
