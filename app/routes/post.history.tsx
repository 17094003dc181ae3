import { type LoaderFunctionArgs, useLoaderData } from 'react-router'
import { servicesContext, viewerContext } from '#app/context.ts'
import { useSpeech } from '#app/i18n/words.tsx'
import { useRoot } from '#app/root.tsx'
import { BackLink } from '#app/ui/breadcrumb.tsx'
import { PageHead } from '#app/ui/page.tsx'
import { Prose } from '#app/ui/post.tsx'
import { shortWhen } from '#app/ui/when.ts'

export const handle = { width: 'text' }

export async function loader({ context, params }: LoaderFunctionArgs) {
  return {
    post: await context.get(servicesContext).forum.history(params.postId!),
    now: context.get(viewerContext).now,
  }
}

export default function PostHistory() {
  const { post, now } = useLoaderData<typeof loader>()
  const speech = useSpeech()
  const { history: words, edit } = speech.words.forum
  const { hardTopic } = speech.words.ui
  const root = useRoot()
  const versions = [
    { key: 'now', when: words.now, ...post.now },
    ...post.before.map((one) => ({
      ...one,
      key: String(one.version),
      when: words.until(shortWhen(one.replacedAt, now, speech)),
    })),
  ]
  return (
    <>
      <title>{root?.organisation}</title>
      <BackLink href={`/t/${post.threadId}`}>{edit.back}</BackLink>
      <PageHead title={words.title} lede={words.of(post.nickname)} />
      {versions.map((one) => (
        <section key={one.key} className="card" aria-labelledby={`v-${one.key}`}>
          <h2 className="card-title" id={`v-${one.key}`}>
            {one.when}
          </h2>
          {one.title && (
            <p>
              <strong>{one.title}</strong>
            </p>
          )}
          {one.warning !== null && (
            <p className="soft">
              {hardTopic}
              {one.warning && `: ${one.warning}`}
            </p>
          )}
          <Prose html={one.html} />
        </section>
      ))}
    </>
  )
}
