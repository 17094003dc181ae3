import { type LoaderFunctionArgs, useLoaderData } from 'react-router'
import { type Setting, SettingsList } from '#app/account/settings-list.tsx'
import { cookiesContext, servicesContext } from '#app/context.ts'
import { useWords } from '#app/i18n/words.tsx'
import { Notice } from '#app/ui/notice.tsx'
import { PageHead } from '#app/ui/page.tsx'
import { FullTime } from '#app/ui/time.tsx'

export const handle = { width: 'text' }

export async function loader({ context }: LoaderFunctionArgs) {
  return await context.get(servicesContext).accounts.account(context.get(cookiesContext).read('session'))
}

export default function Account() {
  const account = useLoaderData<typeof loader>()
  const { account: words, messages, reports } = useWords()
  const you: Setting[] = [
    { href: '/account/nickname', title: words.nickname.title, meta: account.nickname },
    { href: '/account/figure', title: words.figure.title, meta: words.figure.meta },
    { href: '/account/posts', title: words.own.title, meta: words.own.meta },
  ]
  const safety: Setting[] = [
    {
      href: '/account/password',
      title: words.password.title,
      meta: account.password ? words.password.meta : words.password.metaNone,
    },
    {
      href: '/account/passkeys',
      title: words.passkeys.title,
      meta: words.passkeys.meta(account.passkeys.length),
    },
    {
      href: '/account/recovery-code',
      title: words.recovery.title,
      meta: account.recoveryMadeAt ? words.recovery.meta : words.recovery.metaNone,
    },
    ...(account.secondFactor
      ? [{ href: '/account/second-factor', title: words.factor.title, meta: words.factor.meta }]
      : []),
    { href: '/account/devices', title: words.devices.title, meta: words.devices.meta(account.devices) },
  ]
  const email: Setting[] =
    account.email === 'off'
      ? []
      : [{ href: '/account/email', title: words.email.title, meta: words.email.meta[account.email] }]
  const team: Setting[] = [
    { href: '/account/decisions', title: reports.decisions.title, meta: reports.decisions.intro },
    { href: '/messages/muted', title: messages.muted.title, meta: messages.muted.intro },
    { href: '/account/reports', title: reports.own.title, meta: reports.own.intro },
  ]
  const end: Setting[] = [{ href: '/account/delete', title: words.farewell.title, meta: words.farewell.meta }]
  return (
    <>
      <title>{words.title}</title>
      <PageHead title={words.title} lede={words.intro(account.nickname)} />
      {account.factorReset && (
        <Notice tone="amber" title={words.factorReset.title}>
          <p>{words.factorReset.text}</p>
          <p className="soft small">
            <FullTime at={account.factorReset} />
          </p>
        </Notice>
      )}
      <SettingsList title={words.groups.you} settings={you} />
      <SettingsList title={words.groups.safety} settings={safety} />
      {email.length > 0 && <SettingsList title={words.groups.email} settings={email} />}
      <SettingsList title={reports.withTeam} settings={team} />
      <SettingsList title={words.groups.end} settings={end} />
    </>
  )
}
