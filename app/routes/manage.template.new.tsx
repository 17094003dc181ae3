import ManageTemplate, { action, loader } from './manage.template.tsx'

// The same form, empty.
export const handle = { width: 'text' }
export { action, loader }
export default ManageTemplate
