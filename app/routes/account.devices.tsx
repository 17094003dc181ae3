import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect, useLoaderData } from 'react-router'
import { SettingPage } from '#app/account/setting-page.tsx'
import { cookiesContext, servicesContext } from '#app/context.ts'
import { useWords } from '#app/i18n/words.tsx'
import { Badge } from '#app/ui/badge.tsx'
import { Button } from '#app/ui/button.tsx'
import { Card } from '#app/ui/card.tsx'
import { FullTime } from '#app/ui/time.tsx'

export const handle = { width: 'text' }

export async function loader({ context, request }: LoaderFunctionArgs) {
  const devices = await context.get(servicesContext).accounts.devices(context.get(cookiesContext).read('session'))
  return { devices, ended: new URL(request.url).searchParams.has('ended') }
}

/** Signs one device out. */
export async function action({ context, request }: ActionFunctionArgs) {
  const device = String((await request.formData()).get('device') ?? '')
  await context.get(servicesContext).accounts.endDevice(device)
  return redirect('/account/devices?ended')
}

export default function Devices() {
  const { devices, ended } = useLoaderData<typeof loader>()
  const words = useWords().account.devices
  return (
    <SettingPage title={words.title} lede={words.intro} saved={ended && words.ended}>
      <ul className="stack stack-tight">
        {devices.map((device) => (
          <li key={device.id}>
            <Card
              title={device.device ?? words.unknown}
              badges={device.here && <Badge tone="good">{words.here}</Badge>}
              foot={
                !device.here && (
                  <form method="post">
                    <input type="hidden" name="device" value={device.id} />
                    <Button variant="quiet" aria-label={words.endNamed(device.device ?? words.unknown)}>
                      {words.end}
                    </Button>
                  </form>
                )
              }
            >
              <p className="soft small">
                {words.since} <FullTime at={device.createdAt} part="day" />
                {device.seenAt && (
                  <>
                    {' · '}
                    {words.seen} <FullTime at={device.seenAt} part="day" />
                  </>
                )}
              </p>
            </Card>
          </li>
        ))}
      </ul>
      <form method="post" action="/account/sign-out-everywhere" className="stack stack-tight">
        <p>{words.everywhereHint}</p>
        <div className="row">
          <Button variant="danger">{words.everywhere}</Button>
        </div>
      </form>
      <section className="stack stack-tight" data-drafts-here hidden>
        <h2>{words.drafts.title}</h2>
        <p>{words.drafts.text}</p>
        <div className="row">
          <Button type="button" variant="quiet" data-drafts-forget>
            {words.drafts.forget}
          </Button>
          <p role="status">
            <span data-drafts-gone hidden>
              {words.drafts.gone}
            </span>
          </p>
        </div>
      </section>
    </SettingPage>
  )
}
