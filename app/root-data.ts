import { createContext } from 'react'
import type { Viewer } from './context.ts'

/** The part of the viewer that every page needs; it reaches the browser. */
export const rootData = ({ member, organisation, nonce, demo, requestId }: Viewer) => ({
  member,
  organisation,
  nonce,
  demo,
  requestId,
})

export type RootData = ReturnType<typeof rootData>

/** The same, told by the server while it renders: an error page after a refused form has no loader data. */
export const RootContext = createContext<RootData | undefined>(undefined)
