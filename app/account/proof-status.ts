import type { ProofRefused } from '#worker/accounts/contract.ts'

/** The status of a form that came back because its sender did not show who they are. */
export const proofStatus = (code: ProofRefused['code']): number => (code === 'too_many_tries' ? 429 : 422)
