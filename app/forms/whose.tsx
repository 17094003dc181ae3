import { useRoot } from '#app/root.tsx'

/** In a form of a page that was made for a member: whose it is. */
export const WHOSE = 'by'

/** Says in a form whose page it is on; see `own-form.ts`. */
export function Whose() {
  const member = useRoot()?.member
  return member ? <input type="hidden" name={WHOSE} value={member.mark} /> : null
}
