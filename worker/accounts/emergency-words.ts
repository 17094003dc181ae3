// Words of police and emergency services, per language: who bears one as a nickname passes for somebody who comes to help.
// `*` at the end stands for any ending. Beside these, the help lines that the organisation keeps are looked up by name.

const NL = `
  112 101
  politie politieagent* politieman politievrouw politiebureau* politiezone* politieteam* politiehulp*
  federalepolitie lokalepolitie rijkspolitie wijkagent* wijkpolitie* rijkswacht* marechaussee*
  brandweer* ambulanc* ziekenwagen* spoeddienst* spoedarts* spoedpost huisartsenpost*
  hulpdienst* nooddienst* noodnummer* noodhulp noodoproep* meldkamer* alarmcentrale* alarmnummer*
  crisisdienst* crisislijn* crisisteam* crisishulp*
`
const EN = `
  911 999
  police* ambulanc* paramedic* firebrigade* firedepartment* coastguard*
  emergency emergencyservice* emergencyline* emergencyhelp* emergencyteam*
  crisisline* crisisteam* crisishelp* helpline* hotline*
`

const listed = (text: string) => text.trim().split(/\s+/)

export const EMERGENCY_WORDS: Record<'nl' | 'en', readonly string[]> = { nl: listed(NL), en: listed(EN) }
