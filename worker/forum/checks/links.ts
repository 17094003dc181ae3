/** Where help, rules and plain information are: a link there needs nobody's look first. Subdomains count along. */
const TRUSTED = [
  '112.be',
  '113.nl',
  '1712.be',
  'awel.be',
  'caw.be',
  'clbchat.be',
  'deluisterlijn.nl',
  'groeimee.be',
  'huisvanhetkind.be',
  'jac.be',
  'kindengezin.be',
  'kindertelefoon.nl',
  'noknok.be',
  'nupraatikerover.be',
  'opgroeien.be',
  'opvoeden.nl',
  'overheid.nl',
  'overkop.be',
  'rijksoverheid.nl',
  'tele-onthaal.be',
  'thuisarts.nl',
  'veiligthuis.nl',
  'vlaanderen.be',
  'watwat.be',
  'wikipedia.org',
  'zelfmoord1813.be',
]
/** Hide where they lead: nobody can know what a reader gets to see. */
const DISGUISED = [
  'bit.ly',
  'buff.ly',
  'cutt.ly',
  'goo.gl',
  'is.gd',
  'ow.ly',
  'rb.gy',
  'rebrand.ly',
  's.id',
  'shorturl.at',
  't.co',
  't.ly',
  'tiny.cc',
  'tinyurl.com',
]

const LINK =
  /(?<![\p{L}\d@.-])(?:https?:\/\/|www\.)([\p{L}\d.-]+\.\p{L}{2,24})|(?<![\p{L}\d@./-])((?:[\p{L}\d-]+\.){1,4}(?:be|nl|com|org|net|eu|info|io|co|gl|ly|me|de|fr|uk|gg|tv|app|site|online|shop|xyz|link))(?=\/|[\s).,!?]|$)/giu

const within = (host: string, list: string[]) => list.some((name) => host === name || host.endsWith(`.${name}`))

/** An address as figures: nobody can read from it where it leads. */
const FIGURES = /^(?:[\d.]+|\[[\da-f:.]+\])$/i

/** Where a rendered link leads, parsed as a browser does it, so that no other way to write a host hides it; `null` on this very site. */
export function leadsTo(link: string): URL | null {
  const url = URL.parse(link, 'https://own.invalid')
  return url && url.host !== 'own.invalid' && /^https?:$/.test(url.protocol) ? url : null
}

/**
 * Hosts that a text links to, as far as somebody should look first: for who is new here every host that is not on the
 * short list of help and information; for others only those that hide where they lead. Addresses on this very host count
 * as trusted. `links` are those that stand in its HTML; what was typed is looked at too, for who copies an address by hand.
 */
export function hostsToCheck(
  text: string,
  writer: { newcomer: boolean; home: string },
  links: readonly string[] = [],
): string[] {
  const hosts = [
    ...[...text.matchAll(LINK)].map(([, full, bare]) => (full ?? bare ?? '').toLowerCase()),
    ...links.flatMap((link) => leadsTo(link)?.host ?? []),
  ].map((host) => host.replace(/^www\./, '').replace(/\.$/, ''))
  return [...new Set(hosts)].filter(
    (host) =>
      within(host, DISGUISED) ||
      FIGURES.test(host.replace(/:\d+$/, '')) ||
      (writer.newcomer && host !== writer.home && !within(host, TRUSTED)),
  )
}
