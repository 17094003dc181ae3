import EditInfo, { action, loader } from './community.info.edit.tsx'

// The same form, empty.
export const handle = { width: 'text' }
export { action, loader }
export default EditInfo
