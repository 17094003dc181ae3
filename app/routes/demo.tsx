import { type ActionFunctionArgs, data, type LoaderFunctionArgs, redirect, useLoaderData } from 'react-router'
import { cookiesContext, servicesContext } from '#app/context.ts'
import { useWords } from '#app/i18n/words.tsx'
import { Avatar } from '#app/ui/avatar.tsx'
import { Button } from '#app/ui/button.tsx'
import { PageHead } from '#app/ui/page.tsx'

/** Demo people by role; a click signs in as one. Only in builds with demo people: see `app/routes.ts`. */
export async function loader({ context }: LoaderFunctionArgs) {
  const { demoPeople } = context.get(servicesContext).accounts
  if (!demoPeople) throw data({ code: 'not_found' }, { status: 404 })
  return { people: await demoPeople() }
}

export async function action({ context, request }: ActionFunctionArgs) {
  const nickname = String((await request.formData()).get('nickname') ?? '')
  const { enterDemo } = context.get(servicesContext).accounts
  if (!enterDemo) throw data({ code: 'not_found' }, { status: 404 })
  const { token } = await enterDemo(nickname)
  return redirect('/', { headers: { 'Set-Cookie': context.get(cookiesContext).write('session', token) } })
}

export default function Demo() {
  const { people } = useLoaderData<typeof loader>()
  const words = useWords()
  return (
    <>
      <title>{words.accounts.demo.title}</title>
      <PageHead title={words.accounts.demo.title} lede={words.accounts.demo.intro} />
      {(['peer', 'volunteer', 'professional', 'coordinator'] as const).map((role) => (
        <section key={role} className="stack stack-tight" aria-labelledby={role}>
          <h2 id={role}>{words.accounts.demo.roles[role]}</h2>
          <ul className="grid">
            {people
              .filter((person) => person.role === role)
              .map((person) => (
                <li key={person.nickname} className="card">
                  <div className="row">
                    <Avatar seed={person.figure} />
                    <h3 className="card-title">{person.nickname}</h3>
                  </div>
                  {person.communities.length > 0 && <p className="soft small">{person.communities.join(' · ')}</p>}
                  <form method="post" className="card-foot">
                    <input type="hidden" name="nickname" value={person.nickname} />
                    <Button variant="quiet">{words.accounts.demo.enterAs(person.nickname)}</Button>
                  </form>
                </li>
              ))}
          </ul>
        </section>
      ))}
    </>
  )
}
