/**
 * Times in the reader's own zone: the browser tells its zone in a cookie, from which the server writes every later page.
 * On the very first page, of a reader somewhere else than the organisation, the times that stand there are written anew.
 */
const root = document.documentElement
const zone = Intl.DateTimeFormat().resolvedOptions().timeZone

if (zone && /^[\w+/-]{1,40}$/.test(zone) && zone !== root.dataset.timeZone) {
  const secure = location.protocol === 'https:'
  // A year: who moves gets another one at the next visit.
  // biome-ignore lint/suspicious/noDocumentCookie: the Cookie Store API is not in every browser that people have
  document.cookie = `${secure ? '__Host-' : ''}kring_zone=${zone}; Path=/; Max-Age=31536000; SameSite=Lax${secure ? '; Secure' : ''}`
  // A page that hydrates writes its own times, and asks the server again soon enough.
  if (!document.querySelector('script[nonce]'))
    for (const time of document.querySelectorAll('time')) {
      const at = new Date(time.dateTime)
      if (!Number.isNaN(at.getTime()))
        time.textContent = at.toLocaleString(root.lang, {
          dateStyle: time.dataset.part === 'clock' ? undefined : time.dataset.part === 'day' ? 'full' : 'medium',
          timeStyle: time.dataset.part === 'day' ? undefined : 'short',
        })
    }
}
