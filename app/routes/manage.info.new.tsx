import ManageInfoPage, { action, loader } from './manage.info.page.tsx'

// The same form, empty.
export const handle = { width: 'text' }
export { action, loader }
export default ManageInfoPage
