import type { LoaderFunctionArgs } from 'react-router'
import { servicesContext, viewerContext } from '#app/context.ts'

/** The same numbers as a file for a spreadsheet; small ones are not in it either. */
export async function loader({ context }: LoaderFunctionArgs) {
  const { csv } = await context.get(servicesContext).organisation.entranceReport(context.get(viewerContext).language)
  return new Response(csv, {
    headers: {
      'Content-Type': 'text/csv; charset=utf-8',
      'Content-Disposition': 'attachment; filename="entrances.csv"',
    },
  })
}
